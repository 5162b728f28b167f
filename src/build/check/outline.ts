import { pageOf } from '../../content/note-source.ts';
import { hint } from '../../problems/nearest.ts';
import type { ContentFile, Problem } from '../../problems/problem.ts';

/**
 * Checks that the outline lists just the notes there are.
 * @param listed the lines on which it lists pages; nothing where it is wrong in itself, and nothing is said then.
 */
export function checkOutline(
  listed: ReadonlyMap<string, number> | undefined,
  notes: readonly ContentFile[],
): Problem[] {
  if (listed === undefined) return [];
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
