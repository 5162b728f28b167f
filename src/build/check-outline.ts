import { linesOfPages, type Outline } from '../content/outline.ts';
import { hint } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { readContent, type ContentFile } from './content-files.ts';
import { pageOf } from './note-source.ts';

/**
 * Checks that the outline lists just the notes there are.
 * @param outline nothing where it is wrong in itself; then nothing is said of what it lists.
 */
export async function checkOutline(
  root: string,
  outline: Outline | undefined,
  notes: readonly ContentFile[],
): Promise<Problem[]> {
  if (outline === undefined) return [];
  const [file] = await readContent(root, 'content/outline.yaml');
  const listed = linesOfPages('content/outline.yaml', file?.text ?? '');
  const existing = new Map(notes.map((note) => [pageOf(note.file), note.file]));
  return [...missing(listed, [...existing.keys()]), ...unlisted(existing, [...listed.keys()])];
}

function missing(listed: ReadonlyMap<string, number>, existing: readonly string[]): Problem[] {
  return [...listed]
    .filter(([page]) => !existing.includes(page))
    .map(([page, line]) => ({
      file: 'content/outline.yaml',
      line,
      message: `lists "${page}", but content/notes/${page}.mdx does not exist${hint(page, existing)}`,
    }));
}

function unlisted(existing: ReadonlyMap<string, string>, listed: readonly string[]): Problem[] {
  return [...existing]
    .filter(([page]) => !listed.includes(page))
    .map(([page, file]) => ({
      file,
      line: 1,
      message: `the page is missing from content/outline.yaml${hint(page, listed)}`,
    }));
}
