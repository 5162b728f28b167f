import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { unpackEngine } from '../../tools/record/engine/packages.ts';
import { saveMeasurement } from '../../tools/record/file.ts';
import type { Lab } from '../../tools/record/lab/lab.ts';
import { machine } from '../../tools/record/measure/machine.ts';
import { runLine } from '../../tools/record/shell.ts';
import type { Measurement } from '../../src/recordings/measurement.ts';
import { today } from '../../src/recordings/recording.ts';
import type { Unsealed } from '../../src/recordings/seal.ts';
import { whyNot } from '../support/engine.ts';
import type { LoadReport } from './scripts/load.ts';

/** How the notes say to start the site: with nothing that it does not need. */
export const hardened = '--read-only --cap-drop ALL --security-opt no-new-privileges';

/** Says a line of the report at once: these tests take minutes. */
export const say = (line: string) => console.log(`    ${line}`);

/** Skips what needs an engine where none can be had, and says so in plain sight. */
export async function needEngine(nodes: number): Promise<void> {
  const borrowed = Boolean(process.env['DOCKER_HOST']);
  if (borrowed && nodes > 1) skip('DOCKER_HOST names one machine, a swarm needs three');
  const reason = borrowed ? undefined : await whyNot(unpackEngine);
  if (reason !== undefined) skip(reason);
}

function skip(reason: string): void {
  console.warn(`\nNOT TRIED: ${reason}\n`);
  test.skip(true, reason);
}

/** A node of a lab as a test uses it. */
export class Node {
  readonly #lab: Lab;
  readonly #name: string;

  constructor(lab: Lab, name: string) {
    [this.#lab, this.#name] = [lab, name];
  }

  /** Runs a line that has to succeed and returns what it printed. */
  async run(line: string, seconds = 120): Promise<string> {
    const { output, exit } = await this.try(line, seconds);
    if (exit !== 0) throw new Error(`"${line}" on ${this.#name} ended with ${exit}:\n${output}`);
    return output.trimEnd();
  }

  /** Runs a line that may fail. */
  try(line: string, seconds = 120) {
    return runLine(this.#lab, this.#name, line, seconds);
  }

  /** Starts one of the scripts beside on this machine, but in the node's network. */
  script(name: string, ...args: string[]): ChildProcess {
    const file = join(import.meta.dirname, 'scripts', name);
    const { program, args: all, env } = this.#lab.inNetworkOf(this.#name, process.execPath, [file, ...args]);
    return spawn(program, all, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  }
}

/** What a script printed as JSON when it ended. */
export async function report<T>(script: ChildProcess): Promise<T> {
  let printed = '';
  script.stdout!.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = (await once(script, 'close')) as [number];
  if (code !== 0) throw new Error(`the script ended with ${code}: ${printed}`);
  return JSON.parse(printed) as T;
}

/** Asks for a page without a break while something happens, and returns what that did to the readers. */
export async function underLoad(
  node: Node,
  url: string,
  during: () => Promise<unknown>,
): Promise<LoadReport> {
  const load = node.script('load.ts', url, '8', '20');
  const found = report<LoadReport>(load);
  try {
    await Promise.race([during(), found]);
  } finally {
    load.kill('SIGTERM');
  }
  return found;
}

/** Writes a measurement where charts find it, if RECORD is set; otherwise a test changes no file. */
export async function keep(measurement: Omit<Unsealed<Measurement>, 'recorded' | 'machine'>): Promise<void> {
  if (process.env['RECORD'] === undefined) return;
  await saveMeasurement({ ...measurement, recorded: today(), machine: machine() });
  say(`written to content/recordings/${measurement.session}.json`);
}

/** How many requests failed, for a chart's table. */
export function counted({ requests, failed }: LoadReport): string {
  return `${failed.toLocaleString('en')} of ${requests.toLocaleString('en')} requests failed`;
}

/** A load report in one line. */
export function words({ requests, failed, failedFor, seconds, p99, reasons }: LoadReport): string {
  const why = Object.entries(reasons).map(([reason, count]) => `${count} x ${reason}`);
  return `${requests} requests in ${seconds.toFixed(1)} s, p99 ${p99.toFixed(0)} ms, ${failed} failed${failed > 0 ? ` over ${failedFor.toFixed(1)} s (${why.join(', ')})` : ''}`;
}
