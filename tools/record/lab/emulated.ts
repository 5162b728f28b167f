import { labScripts, machineRoot, tree } from '../paths.ts';
import { run } from '../run.ts';
import { quoted } from '../shell.ts';
import { thisMachine, type Ground } from './ground.ts';
import { Guarded } from './guard.ts';
import type { Invocation } from './lab.ts';

/** Starts a machine that QEMU emulates, with Debian's own kernel, for what the kernel of this machine lacks. */
export async function emulateMachine(say: (line: string) => void, signal: AbortSignal): Promise<Ground> {
  const version = await run('chroot', [machineRoot, 'qemu-system-x86_64', '--version']);
  say('    starting an emulated machine (half a minute, or several where this one is busy)');
  const guarded = new Guarded(thisMachine, 'machine.sh', [machineRoot, tree, labScripts], signal);
  try {
    await guarded.up('machine');
  } catch (error) {
    await guarded.end();
    throw error;
  }
  return new EmulatedMachine(
    guarded,
    `QEMU ${/version ([\d.]+)/.exec(version)![1]} without hardware help (TCG)`,
  );
}

class EmulatedMachine implements Ground {
  readonly machine: string;
  readonly scripts = '/lab/scripts';
  readonly tree = '/lab/tree';
  readonly mountPoint = '/lab/disk';
  readonly #guarded: Guarded;

  constructor(guarded: Guarded, machine: string) {
    [this.#guarded, this.machine] = [guarded, machine];
  }

  /** Goes through the connection that machine.sh holds open, which only its own namespaces reach. */
  invocation(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Invocation {
    const variables = Object.entries(env ?? {}).map(([name, value]) => `${name}=${value}`);
    const fresh = env === undefined ? [] : ['env', '-i', ...variables];
    const line = ['exec', ...[...fresh, program, ...args].map(quoted)].join(' ');
    const inside = ['--target', this.#guarded.process, '--mount', '--net', '--pid'];
    const ssh = ['chroot', machineRoot, 'ssh', '-F', 'none', '-S', '/run/guest', 'root@127.0.0.1', line];
    return { program: 'nsenter', args: [...inside, ...ssh], env: process.env };
  }

  close(): Promise<void> {
    return this.#guarded.end();
  }
}
