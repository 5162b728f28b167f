import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesInOrder, parseOutline } from '../content/outline.ts';
import { nearest } from '../problems/nearest.ts';
import { ContentError, describeProblem, type Problem } from '../problems/problem.ts';
import { checkCommandLines } from './check-commands.ts';
import { checkNotes } from './check-notes.ts';
import { readContent } from './content-files.ts';
import { isProblem, readNote, type NoteSource } from './note-source.ts';
import { readRegistry } from './registry.ts';

/**
 * Reads the whole content below `root` and collects everything wrong with it.
 * @returns the problems, an empty list when the content is sound.
 */
export async function checkContent(root: string): Promise<Problem[]> {
  try {
    const [outlineFile] = await readContent(root, 'content/outline.yaml');
    const outlineText = outlineFile?.text ?? '';
    const outline = parseOutline('content/outline.yaml', outlineText);
    const read = (await readContent(root, 'content/notes/**/*.mdx')).map(readNote);
    const notes = read.filter((each): each is NoteSource => !isProblem(each));
    const registry = await readRegistry(root, outline);
    return [
      ...read.filter(isProblem),
      ...checkOutline(pagesInOrder(outline), outlineText.split('\n'), notes),
      ...checkNotes(notes, registry),
      ...(await checkCommandLines(root, registry.shown.recordings)),
    ];
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

function checkOutline(
  listed: readonly string[],
  outlineLines: readonly string[],
  notes: readonly NoteSource[],
): Problem[] {
  const existing = notes.map(({ page }) => page);
  const hint = (page: string, known: readonly string[]) => {
    const near = nearest(page, known);
    return near === undefined ? '' : `; did you mean "${near}"?`;
  };
  return [
    ...listed
      .filter((page) => !existing.includes(page))
      .map((page) => ({
        file: 'content/outline.yaml',
        line: outlineLines.findIndex((line) => line.includes(page)) + 1,
        message: `lists "${page}", but content/notes/${page}.mdx does not exist${hint(page, existing)}`,
      })),
    ...notes
      .filter(({ page }) => !listed.includes(page))
      .map(({ page, file }) => ({
        file,
        line: 1,
        message: `the page is missing from content/outline.yaml${hint(page, listed)}`,
      })),
  ];
}

/** Stops the build, with every problem at its file and line, before a page is made from content that is wrong. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await checkContent(fileURLToPath(config.root));
        problems.forEach((problem) => logger.error(describeProblem(problem)));
        if (problems.length > 0 && command === 'build') {
          const error = new Error(
            `the content has ${problems.length} problem${problems.length > 1 ? 's' : ''}, see above`,
          );
          delete error.stack;
          throw error;
        }
      },
    },
  };
}
