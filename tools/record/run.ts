import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program of this machine to its end and returns what it printed; a failure carries its error output. */
export async function run(
  program: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
    return stdout;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(
      `${program} ${args.join(' ')} failed: ${(stderr ?? '').trim() || (error as Error).message}`,
    );
  }
}

/** Whether this machine has a program of that name. */
export async function has(program: string): Promise<boolean> {
  return execute('sh', ['-c', 'command -v -- "$0"', program]).then(
    () => true,
    () => false,
  );
}
