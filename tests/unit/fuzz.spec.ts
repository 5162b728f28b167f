import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { checkNotes } from '../../src/build/check-notes.ts';
import { isProblem, readNote } from '../../src/build/note-source.ts';
import { readRegistry } from '../../src/build/registry.ts';
import { checkCommands } from '../../src/commands/check/commands.ts';
import { grammars } from '../../src/commands/grammar/grammars.ts';
import { readCatalogue } from '../../src/commands/model.ts';
import { parseOutline } from '../../src/content/outline.ts';
import { drawFigure } from '../../src/figures/drawing/draw.ts';
import { loadMeasure } from '../../src/figures/layout/fonts.ts';
import { momentsOf, type TimedRecording } from '../../src/figures/model/moments.ts';
import { readFigure } from '../../src/figures/model/resolve.ts';
import { ContentError, type Problem } from '../../src/problems/problem.ts';
import { mutated } from '../support/mutations.ts';

const SEED = 6421;
/** No input may keep the processor busy longer than this, in microseconds. */
const PATIENCE = 3_000_000;

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readAll = (pattern: string) => globSync(pattern, { cwd: root }).sort().map(read);

/**
 * Lets a reader of content answer: nothing, or problems that each name the file, a line of it and what is wrong.
 * @throws whatever else it throws, and when it takes too long.
 */
function answer(file: string, text: string, check: () => readonly Problem[]): void {
  const lines = text.split(/\r\n?|\n/).length;
  const start = process.cpuUsage();
  const wrong = problemsOf(check).find(
    ({ line = 0, ...problem }) =>
      problem.file !== file || problem.message.trim() === '' || line < 1 || line > lines,
  );
  // Not `expect`: a runner that notes a step for each of a million checks is busy with nothing else.
  if (wrong) throw new Error(`a problem without its place: ${JSON.stringify(wrong)}`);
  const took = process.cpuUsage(start).user;
  if (took > PATIENCE) throw new Error(`took ${took / 1e6} s`);
}

function problemsOf(check: () => readonly Problem[]): readonly Problem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof ContentError && error.problems.length > 0) return error.problems;
    throw error;
  }
}

function fuzz(
  texts: readonly string[],
  file: string,
  check: (text: string) => readonly Problem[],
  numRuns = 500,
): void {
  fc.assert(
    fc.property(mutated(texts), (text) => answer(file, text, () => check(text))),
    { seed: SEED, numRuns },
  );
}

test('a broken outline is a value or problems with their lines', () => {
  const file = 'content/outline.yaml';
  fuzz([read(file)], file, (text) => (parseOutline(file, text), []));
});

test('broken frontmatter is a value or problems with their lines', async () => {
  const registry = await readRegistry(
    root,
    parseOutline('content/outline.yaml', read('content/outline.yaml')),
  );
  const file = 'content/notes/docker/dockerfile.mdx';
  const heads = readAll('content/notes/**/*.mdx').map(
    (note) => `${note.split('\n---\n', 1)[0]}\n---\n\nText.\n`,
  );
  fuzz(heads, file, (text) => {
    const note = readNote({ file, text });
    return isProblem(note) ? [note] : checkNotes([note], registry);
  });
});

test('a broken command is a value or problems with their lines', () => {
  const file = 'content/commands/family.yaml';
  const slots = { file: 'content/commands/slots.yaml', text: read('content/commands/slots.yaml') };
  const families = globSync('content/commands/*.yaml', { cwd: root }).filter(
    (name) => !name.endsWith('slots.yaml'),
  );
  // One command a file, so that every fault hits it, and none that names another.
  const single = families.flatMap((name) => {
    const { commands, ...family } = parse(read(name)) as { commands: object[] };
    return commands.map((command) =>
      stringify({
        ...family,
        commands: [{ ...command, equivalents: { swarm: 'none', kubernetes: 'none' } }],
      }),
    );
  });
  fuzz(single, file, (text) => checkCommands(readCatalogue([slots, { file, text }]), grammars));
});

const figures = readAll('content/figures/*.yaml').sort((a, b) => a.length - b.length);
const moments = momentsOf(
  readAll('content/recordings/*.json').map((text) => JSON.parse(text) as TimedRecording),
);
const figureFile = 'content/figures/figure.yaml';

test('a broken figure is a value or problems with their lines', () => {
  fuzz(figures, figureFile, (text) => (readFigure('figure', figureFile, text, moments), []));
});

test('a broken figure that can be read is a drawing or problems with their lines', async () => {
  const measure = await loadMeasure();
  const small = figures.slice(0, 6);
  fuzz(
    small,
    figureFile,
    (text) => (drawFigure(readFigure('figure', figureFile, text, moments), measure), []),
    150,
  );
});
