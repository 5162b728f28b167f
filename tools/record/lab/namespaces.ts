import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { standInLabel } from '../engine/stand-ins.ts';
import { run } from '../run.ts';
import { feed, writing } from '../shell.ts';
import { thisMachine, type Ground } from './ground.ts';
import { Guarded, reportedProcess } from './guard.ts';
import type { Invocation, Lab } from './lab.ts';

/** What a login on a node finds in its environment: nothing of the machine outside. */
const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  TERM: 'xterm',
  LANG: 'C.UTF-8',
  // How many milliseconds a build waits before it draws its progress again: a recording keeps every drawing.
  TTY_DISPLAY_RATE: '5000',
};

/** How long a Docker engine may take to start; an emulated machine is slow. */
const engineSeconds = 180;

/**
 * Starts a lab of the named nodes, each a machine of its own as far as Docker can tell, and waits for their engines.
 * The lab owns the ground it is built on, and takes it away when it is closed. The signal ends what is there of it.
 */
export async function startLab(
  nodes: readonly string[],
  ground: Ground = thisMachine,
  signal?: AbortSignal,
): Promise<Lab> {
  const lab = new NamespaceLab(ground, signal);
  try {
    await lab.open();
    await Promise.all(nodes.map((node, index) => lab.boot(node, `192.168.65.${11 + index}`)));
    return lab;
  } catch (error) {
    await lab.close();
    throw error;
  }
}

class NamespaceLab implements Lab {
  readonly label = standInLabel;
  readonly machine: string | undefined;
  readonly #ground: Ground;
  readonly #guarded: Guarded;
  readonly #nodes = new Map<string, { address: string; process: string; exited: Promise<unknown> }>();

  constructor(ground: Ground, signal?: AbortSignal) {
    this.machine = ground.machine;
    this.#ground = ground;
    this.#guarded = new Guarded(ground, 'lab.sh', [ground.tree, ground.mountPoint], signal);
  }

  /** Waits for the lab's first process. */
  async open(): Promise<void> {
    await this.#guarded.up('lab');
  }

  async boot(node: string, address: string): Promise<void> {
    const { scripts, tree, mountPoint } = this.#ground;
    const { group, process: lab } = this.#guarded;
    const here = ['--target', lab, '--mount', '--net', '--uts', '--ipc', '--pid'];
    const line = ['sh', `${scripts}/node.sh`, group, tree, mountPoint, lab, node, address];
    const { program, args, env } = this.#ground.invocation('nsenter', [...here, ...line]);
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    // A node that is switched off complains as it dies; only one that never comes up has something to say.
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    const exited = once(child, 'exit');
    this.#nodes.set(node, {
      address,
      process: await reportedProcess(child, 'node', () => complaint),
      exited,
    });
    await this.#waitForEngine(node);
  }

  async #waitForEngine(node: string): Promise<void> {
    // The socket first: where a machine is slow, asking an engine again and again keeps it from starting.
    const wait = this.invocation(node, 'until [ -S /run/docker.sock ] && docker version; do sleep 0.2; done');
    const child = spawn(wait.program, wait.args, {
      env: wait.env,
      stdio: 'ignore',
      timeout: engineSeconds * 1000,
    });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    if (code === 0) return;
    const reason = child.killed
      ? `the Docker engine of node ${node} did not start within ${engineSeconds} s`
      : `waiting for the Docker engine of node ${node} ended with ${code ?? signal}`;
    const { program, args, env } = this.invocation(node, 'tail -n 20 /var/log/dockerd.log');
    const log = await run(program, args, env).catch((error: Error) => error.message);
    throw new Error(`${reason}:\n${log}`);
  }

  invocation(node: string, line: string): Invocation {
    const target = this.#nodes.get(node)!.process;
    const args = ['--target', target, '--all', 'sh', '-c', `cd\n${line}`];
    return this.#ground.invocation('nsenter', args, environment);
  }

  inNetworkOf(node: string, program: string, args: readonly string[]): Invocation {
    const { process: target } = this.#nodes.get(node)!;
    return this.#ground.invocation('nsenter', ['--target', target, '--net', program, ...args]);
  }

  async put(node: string, path: string, text: string): Promise<void> {
    try {
      await feed(Readable.from([text]), this.invocation(node, writing(path)));
    } catch (cause) {
      throw new Error(`could not write ${path} on ${node}`, { cause });
    }
  }

  async cut(node: string): Promise<void> {
    const { process: first, exited } = this.#nodes.get(node)!;
    const { program, args } = this.#ground.invocation('sh', ['-c', `kill -KILL ${first}`]);
    await run(program, args);
    await exited;
  }

  async start(node: string): Promise<void> {
    await this.boot(node, this.#nodes.get(node)!.address);
  }

  async close(): Promise<void> {
    try {
      await this.#guarded.end();
    } finally {
      await this.#ground.close();
    }
  }
}
