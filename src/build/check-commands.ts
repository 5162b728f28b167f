import { checkCommands } from '../commands/check/commands.ts';
import docker from '../commands/grammar/docker.json' with { type: 'json' };
import kubectl from '../commands/grammar/kubectl.json' with { type: 'json' };
import podman from '../commands/grammar/podman.json' with { type: 'json' };
import type { Grammar } from '../commands/grammar/grammar.ts';
import { readCatalogue } from '../commands/model.ts';
import type { Problem } from '../problems/problem.ts';
import { readContent } from './content-files.ts';

const grammars = { docker: docker as Grammar, kubectl: kubectl as Grammar, podman: podman as Grammar };

/**
 * Checks every line of `content/commands/` below `root` against the grammar of its tool.
 * @throws {ContentError} when a file is wrong in itself.
 */
export async function checkCommandLines(root: string): Promise<Problem[]> {
  return checkCommands(readCatalogue(await readContent(root, 'content/commands/*.yaml')), grammars);
}
