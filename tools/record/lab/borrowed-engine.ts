import { run } from '../run.ts';
import type { Lab } from './lab.ts';
import { LocalLab, scratchFolder } from './local.ts';

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

/**
 * Records on the engine that DOCKER_HOST names; the containers, networks, volumes and images that the session adds there are
 * removed afterwards. Its build cache stays, because it cannot be told from the owner's.
 */
export async function borrowEngine(nodes: readonly string[]): Promise<Lab> {
  if (nodes.length > 1)
    throw new Error(
      `this session needs ${nodes.length} machines (${nodes.join(', ')}), DOCKER_HOST names one; unset it`,
    );
  const before = await Promise.all(kinds.map(({ list }) => entries(list)));
  return new BorrowedEngine(await scratchFolder(), before);
}

async function entries(list: readonly string[]): Promise<Set<string>> {
  return new Set((await run('docker', list)).split('\n').filter((line) => line !== ''));
}

class BorrowedEngine extends LocalLab {
  readonly #before: readonly Set<string>[];

  constructor(folder: string, before: readonly Set<string>[]) {
    super(folder);
    this.#before = before;
  }

  override async close(): Promise<void> {
    for (const [index, { list, remove }] of kinds.entries()) {
      const added = [...(await entries(list))].filter((entry) => !this.#before[index]!.has(entry));
      if (added.length > 0) await run('docker', [...remove, ...added]);
    }
    await super.close();
  }
}
