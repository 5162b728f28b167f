import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';
import type { Invocation, Lab } from './lab.ts';

/** The lists whose new entries are removed when a session is over, and how; containers first, they use the rest. */
const kinds = [
  {
    list: ['container', 'ls', '--all', '--quiet', '--no-trunc'],
    remove: ['container', 'rm', '--force', '--volumes'],
  },
  { list: ['network', 'ls', '--quiet', '--no-trunc'], remove: ['network', 'rm'] },
  { list: ['volume', 'ls', '--quiet'], remove: ['volume', 'rm', '--force'] },
  { list: ['image', 'ls', '--quiet', '--no-trunc'], remove: ['image', 'rm', '--force'] },
] as const;

/** Records on the engine that DOCKER_HOST names; whatever the session adds there is removed afterwards. */
export async function borrowEngine(nodes: readonly string[]): Promise<Lab> {
  if (nodes.length > 1)
    throw new Error(
      `this session needs ${nodes.length} machines (${nodes.join(', ')}), DOCKER_HOST names one; unset it`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'session-'));
  const before = await Promise.all(kinds.map(({ list }) => entries(list)));
  return new BorrowedEngine(folder, before);
}

async function entries(list: readonly string[]): Promise<Set<string>> {
  return new Set((await run('docker', list)).split('\n').filter((line) => line !== ''));
}

class BorrowedEngine implements Lab {
  readonly label = undefined;
  readonly #folder: string;
  readonly #before: readonly Set<string>[];

  constructor(folder: string, before: readonly Set<string>[]) {
    [this.#folder, this.#before] = [folder, before];
  }

  async put(_node: string, path: string, text: string): Promise<void> {
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  invocation(_node: string, line: string): Invocation {
    return { program: 'sh', args: ['-c', `cd '${this.#folder}'\n${line}`], env: process.env };
  }

  cut(): Promise<void> {
    throw new Error('the machine of an engine named by DOCKER_HOST is not switched off');
  }

  start(): Promise<void> {
    return this.cut();
  }

  async close(): Promise<void> {
    for (const [index, { list, remove }] of kinds.entries()) {
      const added = [...(await entries(list))].filter((entry) => !this.#before[index]!.has(entry));
      if (added.length > 0) await run('docker', [...remove, ...added]);
    }
    await rm(this.#folder, { recursive: true });
  }
}
