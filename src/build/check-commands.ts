import { checkCommands } from '../commands/check/commands.ts';
import { checkRecorded } from '../commands/check/recorded.ts';
import { grammars } from '../commands/grammar/grammars.ts';
import { readCatalogue } from '../commands/model.ts';
import type { Problem } from '../problems/problem.ts';
import type { Recording } from '../recordings/recording.ts';
import { readContent } from './content-files.ts';

/**
 * Checks every line of `content/commands/` below `root` against the grammar of its tool, and the recording it names
 * against those there are.
 * @throws {ContentError} when a file is wrong in itself.
 */
export async function checkCommandLines(root: string, recordings: readonly Recording[]): Promise<Problem[]> {
  const catalogue = readCatalogue(await readContent(root, 'content/commands/*.yaml'));
  return [...checkCommands(catalogue, grammars), ...checkRecorded(catalogue, grammars, recordings)];
}
