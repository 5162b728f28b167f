import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Piece } from '../../src/recordings/recording.ts';
import { screenText } from '../../src/recordings/terminal.ts';
import type { Lab } from './lab/lab.ts';
import { columns, finalScreen, rows } from './screen.ts';
import { endAfter, quoted, type Outcome } from './shell.ts';

/** A line run at a terminal: the raw bytes, what the screen showed in the end, and who wrote what. */
export interface Dialogue extends Outcome {
  screen: string;
  transcript: Piece[];
}

/** What is typed into the program that a line starts, and the prompt at which it is typed. */
interface Typing {
  prompt: string;
  lines: readonly string[];
}

/** Keys that are not letters, as they are written in a session script. */
const keys: Record<string, string> = {
  '<Ctrl-P><Ctrl-Q>': '\x10\x11',
  '<Ctrl-C>': '\x03',
  '<Ctrl-D>': '\x04',
};

/**
 * Runs a line on a terminal of its own and types what there is to type, each line when the prompt appears.
 * The terminal is made by `script` of util-linux, which every Debian machine has.
 */
export async function runDialogue(
  lab: Lab,
  node: string,
  line: string,
  seconds: number,
  { prompt, lines }: Typing = { prompt: '', lines: [] },
): Promise<Dialogue> {
  const command = quoted(`stty cols ${columns} rows ${rows}\n${line}`);
  const { program, args, env } = lab.invocation(
    node,
    `exec script --quiet --return --command ${command} /dev/null`,
  );
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  endAfter(seconds, child);
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  let bytes = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (bytes += chunk));

  const transcript: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => text !== '' && transcript.push({ kind, text });
  let read = 0;
  const shown = () => screenText(bytes.slice(read));
  for (const [index, typed] of lines.entries()) {
    while (!shown().endsWith(prompt)) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`"${line}" ended before the prompt "${prompt}" appeared: ${shown()}`);
      await sleep(20);
    }
    add('output', withoutEcho(shown().slice(0, -prompt.length), lines[index - 1]));
    add('prompt', prompt);
    add('input', typed);
    read = bytes.length;
    child.stdin.write(keys[typed] ?? `${typed}\n`);
  }
  const [code, signal] = await closed;
  if (code === null) throw new Error(`"${line}" was ended by ${signal}`);
  add('output', withoutEcho(shown(), lines.at(-1)));
  const ms = Math.round(performance.now() - started);
  return { output: bytes, exit: code, ms, screen: await finalScreen(bytes), transcript };
}

/** The terminal repeats what was typed; the transcript already has it. */
function withoutEcho(text: string, typed: string | undefined): string {
  return typed !== undefined && text.startsWith(`${typed}\n`) ? text.slice(typed.length + 1) : text;
}
