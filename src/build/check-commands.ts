import { checkCommands } from '../commands/check/commands.ts';
import { grammars } from '../commands/grammar/grammars.ts';
import { readCatalogue } from '../commands/model.ts';
import type { Problem } from '../problems/problem.ts';
import { readContent } from './content-files.ts';

/**
 * Checks every line of `content/commands/` below `root` against the grammar of its tool.
 * @throws {ContentError} when a file is wrong in itself.
 */
export async function checkCommandLines(root: string): Promise<Problem[]> {
  return checkCommands(readCatalogue(await readContent(root, 'content/commands/*.yaml')), grammars);
}
