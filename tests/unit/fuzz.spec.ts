import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { checkNotes } from '../../src/build/check/notes.ts';
import { isProblem, readNote } from '../../src/content/note-source.ts';
import { readRegistry } from '../../src/build/check/registry.ts';
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
  texts: fc.Arbitrary<string>,
  file: string,
  check: (text: string) => readonly Problem[],
  numRuns = 500,
): void {
  fc.assert(
    fc.property(texts, (text) => answer(file, text, () => check(text))),
    { seed: SEED, numRuns },
  );
}

test('a broken outline is a value or problems with their lines', () => {
  const file = 'content/outline.yaml';
  fuzz(mutated([read(file)]), file, (text) => (parseOutline(file, text), []));
});

test('broken frontmatter is a value or problems with their lines', async () => {
  const registry = await readRegistry(root);
  const file = 'content/notes/docker/dockerfile.mdx';
  const heads = readAll('content/notes/**/*.mdx').map(
    (note) => `${note.split('\n---\n', 1)[0]}\n---\n\nText.\n`,
  );
  fuzz(mutated(heads), file, (text) => {
    const note = readNote({ file, text });
    return isProblem(note) ? [note] : checkNotes([note], registry);
  });
});

const commandFile = 'content/commands/family.yaml';
const slots = { file: 'content/commands/slots.yaml', text: read('content/commands/slots.yaml') };
const checkCommandFile = (text: string) =>
  checkCommands(readCatalogue([slots, { file: commandFile, text }]), grammars);

/** Each command as a family of its own, so that every fault hits it, and none that names another. */
const single = globSync('content/commands/*.yaml', { cwd: root })
  .filter((name) => !name.endsWith('slots.yaml'))
  .flatMap((name) => {
    const { commands, ...family } = parse(read(name)) as { commands: { line?: string }[] };
    return commands.map((command) => ({
      ...family,
      commands: [{ ...command, equivalents: { swarm: 'none', kubernetes: 'none' } }],
    }));
  });

test('a broken command is a value or problems with their lines', () => {
  fuzz(mutated(single.map((family) => stringify(family))), commandFile, checkCommandFile);
});

test('a command with a broken line is a value or problems with their lines', () => {
  const [family] = single;
  const lines = single.flatMap(({ commands }) => commands.flatMap(({ line }) => line ?? []));
  const families = mutated(lines).map((line) =>
    stringify({ ...family, commands: [{ ...family!.commands[0], line }] }),
  );
  fuzz(families, commandFile, checkCommandFile, 2000);
});

const figures = readAll('content/figures/*.yaml').sort((a, b) => a.length - b.length);
const moments = momentsOf(
  readAll('content/recordings/*.json').map((text) => JSON.parse(text) as TimedRecording),
);
const figureFile = 'content/figures/figure.yaml';

test('a broken figure is a value or problems with their lines', () => {
  fuzz(mutated(figures), figureFile, (text) => (readFigure('figure', figureFile, text, moments), []));
});

test('a broken figure that can be read is a drawing or problems with their lines', async () => {
  const measure = await loadMeasure();
  const small = figures.slice(0, 6);
  fuzz(
    mutated(small),
    figureFile,
    (text) => (drawFigure(readFigure('figure', figureFile, text, moments), measure), []),
    150,
  );
});
