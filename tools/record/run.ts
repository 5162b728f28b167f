import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs a program of this machine to its end and returns what it printed; a failure carries its error output. What the program
 * asks is not answered: its input is at its end.
 */
export async function run(
  program: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  try {
    const running = execute(program, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
    running.child.stdin?.end();
    return (await running).stdout;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(
      `${program} ${args.join(' ')} failed: ${(stderr ?? '').trim() || (error as Error).message}`,
    );
  }
}

/** Runs a line in an unpacked tree, without a network, in mounts and processes of its own that end with it. */
export function runIn(root: string, line: string): Promise<string> {
  const mounts = 'mount --bind /dev "$0/dev" && mount -t proc proc "$0/proc" && mount -t tmpfs tmp "$0/tmp"';
  const script = `${mounts} && exec chroot "$0" sh -c "$1"`;
  const apart = ['--mount', '--pid', '--net', '--fork', '--kill-child'];
  return run('unshare', [...apart, 'sh', '-c', script, root, line]);
}

/** Whether this machine has a program of that name. */
export async function has(program: string): Promise<boolean> {
  return execute('sh', ['-c', 'command -v -- "$0"', program]).then(
    () => true,
    () => false,
  );
}
