import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Ground } from './ground.ts';

/** A script that runs in namespaces and control groups of its own, and that ends with the recorder whatever happens. */
export class Guarded {
  /** The name of its control group. */
  readonly group = `lab-${process.pid}-${Date.now().toString(36)}`;
  /** The number of its first process, once it is up. */
  process = '';
  readonly #guard: ChildProcess;

  /** The signal ends it, as `end` does. */
  constructor(ground: Ground, script: string, args: readonly string[], signal?: AbortSignal) {
    const line = [`${ground.scripts}/guard.sh`, this.group, `${ground.scripts}/${script}`, ...args];
    const { program, args: all, env } = ground.invocation('sh', line);
    // A session of its own, so that Ctrl-C at the terminal reaches the recorder only and the guard can clean up.
    this.#guard = spawn(program, all, { env, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
    signal?.addEventListener('abort', () => this.#guard.stdin!.end());
  }

  /** Waits until the script reports its process, by the line `word number`. */
  async up(word: string): Promise<void> {
    this.process = await reportedProcess(this.#guard, word);
  }

  /** Ends the script and everything it started, where it has not ended by itself; returns when nothing is left. */
  async end(): Promise<void> {
    if (this.#guard.exitCode !== null || this.#guard.signalCode !== null) return;
    const ended = once(this.#guard, 'exit');
    this.#guard.stdin!.end();
    const [code] = (await ended) as [number];
    if (code !== 0)
      throw new Error('the lab could not be removed completely: see /proc/mounts and the control groups');
  }
}

/** Waits for the line `word number` with which a script reports its process. */
export async function reportedProcess(
  child: ChildProcess,
  word: string,
  complaint = () => '',
): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith(`${word} `)) return line.slice(word.length + 1);
  throw new Error(`the ${word} ended before it was up: ${complaint()}`);
}
