import { run } from '../run.ts';
import type { Lab } from './lab.ts';
import { LocalLab, scratchFolder } from './local.ts';

const composeFolder = '{{.Label "com.docker.compose.project.working_dir"}}';

/** The lists whose new entries are removed when a session is over, and how; containers first, they use the rest. */
const kinds = [
  {
    list: ['container', 'ls', '--all', '--no-trunc', '--format', `{{.ID}} ${composeFolder}`],
    remove: ['container', 'rm', '--force', '--volumes'],
  },
  { list: ['network', 'ls', '--quiet', '--no-trunc'], remove: ['network', 'rm'] },
  { list: ['volume', 'ls', '--quiet'], remove: ['volume', 'rm', '--force'] },
  { list: ['image', 'ls', '--quiet', '--no-trunc'], remove: ['image', 'rm', '--force'] },
] as const;

type Kind = (typeof kinds)[number];
type Say = (line: string) => void;

/**
 * Records on the engine that DOCKER_HOST names. Afterwards the engine leaves the swarm that the session began, and the
 * containers, networks, volumes and images that are new there are removed.
 *
 * An engine does not know who made what. Of what others make there meanwhile only this stays: containers of their own Compose
 * projects, and what these or other running containers use. All else that is new goes: use an engine that nobody else works
 * with. The build cache stays, because it cannot be told from the owner's, and so does another name for an image that was there.
 */
export async function borrowEngine(nodes: readonly string[], say: Say): Promise<Lab> {
  if (nodes.length > 1)
    throw new Error(
      `this session needs ${nodes.length} machines (${nodes.join(', ')}), DOCKER_HOST names one; unset it`,
    );
  const entries = await Promise.all(kinds.map(async (kind) => new Set((await entriesOf(kind)).keys())));
  return new BorrowedEngine(await scratchFolder(), { entries, isInSwarm: await isInSwarm() }, say);
}

/** The entries of a list, and the folder of the Compose project that each belongs to, where there is one. */
async function entriesOf({ list }: Kind): Promise<Map<string, string>> {
  const lines = (await run('docker', list)).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line): [string, string] => {
      const [entry = '', folder = ''] = line.split(/ (.*)/);
      return [entry, folder];
    }),
  );
}

async function isInSwarm(): Promise<boolean> {
  return (await run('docker', ['info', '--format', '{{.Swarm.LocalNodeState}}'])).trim() !== 'inactive';
}

/** How an engine was before a session. */
interface Before {
  /** By kind. */
  entries: readonly ReadonlySet<string>[];
  isInSwarm: boolean;
}

class BorrowedEngine extends LocalLab {
  readonly #before: Before;
  readonly #say: Say;

  constructor(folder: string, before: Before, say: Say) {
    super(folder);
    [this.#before, this.#say] = [before, say];
  }

  override async close(): Promise<void> {
    try {
      // As long as there is a swarm, its services replace the containers that are removed.
      if (!this.#before.isInSwarm && (await isInSwarm())) await run('docker', ['swarm', 'leave', '--force']);
      for (const kind of kinds) await this.#remove(kind);
    } finally {
      await super.close();
    }
  }

  /** Removes what is new, and says what the engine refuses to remove. */
  async #remove(kind: Kind): Promise<void> {
    const added = await this.#added(kind);
    if (added.length === 0) return;
    const failure = await run('docker', [...kind.remove, ...added]).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (failure !== undefined && (await this.#added(kind)).length > 0)
      this.#say(`  left on the engine: ${failure}`);
  }

  async #added(kind: Kind): Promise<string[]> {
    const known = this.#before.entries[kinds.indexOf(kind)]!;
    return [...(await entriesOf(kind))]
      .filter(([entry, folder]) => !known.has(entry) && this.#isOurs(folder))
      .map(([entry]) => entry);
  }

  /** Whether what has this folder as that of its Compose project, or none, may be the session's. */
  #isOurs(folder: string): boolean {
    return folder === '' || folder.startsWith(this.folder);
  }
}
