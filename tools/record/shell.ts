import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Invocation, Lab } from './lab/lab.ts';

/** What a line did: everything it printed, in the order in which it was printed. */
export interface Outcome {
  output: string;
  exit: number;
  ms: number;
}

/** A text as one word of a shell line. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A shell line that writes what it reads into a file, and makes the file's folder where there is none. */
export const writing = (path: string): string =>
  `mkdir -p "$(dirname ${quoted(path)})" && cat > ${quoted(path)}`;

const running = new Set<ChildProcess>();

/**
 * Ends a line with everything it started on this machine, unless it has closed when its seconds are over. It was spawned
 * `detached`, in a group of its own: what `nsenter` starts would outlive it and hold the output open.
 */
export function endAfter(seconds: number, child: ChildProcess): void {
  const deadline = setTimeout(() => end(child), seconds * 1000);
  running.add(child);
  child.once('close', () => {
    clearTimeout(deadline);
    running.delete(child);
  });
}

/** Ends the lines that still run, which Ctrl-C does not reach. */
export function endLines(): void {
  running.forEach(end);
}

function end({ pid, stdout }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch {
    // Its group has ended; what holds the output has left it.
  }
  stdout!.destroy();
}

/** Runs one shell line on a node. Output and errors go into one stream, as they do at a terminal. */
export async function runLine(lab: Lab, node: string, line: string, seconds: number): Promise<Outcome> {
  const { program, args, env } = lab.invocation(node, `exec 2>&1\n${line}`);
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  endAfter(seconds, child);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const ms = Math.round(performance.now() - started);
  if (code === null) throw new Error(`"${line}" was ended by ${signal} after ${ms} ms`);
  return { output: Buffer.concat(chunks).toString('utf8'), exit: code, ms };
}

/**
 * What a line printed.
 * @throws {Error} when it ends otherwise than with 0.
 */
export async function answerOf(lab: Lab, node: string, line: string, seconds: number): Promise<string> {
  const { output, exit } = await runLine(lab, node, line, seconds);
  if (exit !== 0) throw new Error(`"${line}" ended with ${exit}:\n${output}`);
  return output;
}

/**
 * Runs a process and hands it what it reads.
 * @throws {Error} when it fails, which says more than the pipe that it breaks, or when it did not get all.
 */
export async function feed(from: Readable, { program, args, env }: Invocation): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'inherit', 'inherit'] });
  await together(ended(child, `"${args.at(-1)}"`), pipeline(from, child.stdin));
}

/**
 * Waits until a process ends. Call it in the turn that starts the process: an end that came before it is never heard of.
 * @throws {Error} when it fails.
 */
export async function ended(child: ChildProcess, what: string): Promise<void> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code !== 0) throw new Error(`${what} ended with ${code ?? signal}`);
}

/** Waits for all parts of a pipe. Of those that fail, the one named first is told: name those first that break the others. */
export async function together(...parts: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(parts)).find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
}
