import { z } from 'zod';
import { fenceAdvice } from '../commands/check/fence.ts';
import { parse as parseCorrections } from '../content/corrections.ts';
import { parse as parseGlossary } from '../content/glossary.ts';
import { pagesInOrder, type Outline } from '../content/outline.ts';
import { parse as parseSources } from '../content/sources.ts';
import { readCatalogue, type Catalogue } from '../commands/model.ts';
import { ContentError } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';
import { handQuoted, handTyped } from '../recordings/hand-typed.ts';
import { isStep, parseRecording, type Recording } from '../recordings/recording.ts';
import type { Registry } from './check-notes.ts';
import { readContent } from './content-files.ts';

/** What the content holds, by kind, before it is put into the shapes that checks ask for. */
interface Held {
  areas: string[];
  sources: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  /** The rows of the corrections, by their numbers. */
  rows: readonly string[];
  commands: ReadonlySet<string>;
  /** Nothing where a file of commands is wrong in itself, which is reported with the lines of commands. */
  catalogue: Catalogue | undefined;
  figures: ReadonlySet<string>;
  /** The texts of files that notes may show, by the names they use. */
  files: ReadonlyMap<string, string>;
  charts: ReadonlySet<string>;
  recordings: readonly Recording[];
}

/**
 * Gathers every name that a note may refer to from the content below `root`.
 * @throws {ContentError} when a data file is wrong in itself.
 */
export async function readRegistry(root: string, outline: Outline): Promise<Registry> {
  const held = await readHeld(root, outline);
  const recorded = held.recordings
    .flatMap(({ steps }) => steps.filter(isStep).map(({ output }) => output))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  return {
    names: namesIn(held),
    sources: held.sources,
    shown: { recordings: held.recordings, catalogue: held.catalogue, files: held.files },
    routes: routesOf(held),
    checkFence: (fence) => fenceAdvice(fence.lang, fence.text, held.commands) ?? handTyped(fence),
    checkCode: (words) => handQuoted(words, recorded),
  };
}

async function readHeld(root: string, outline: Outline): Promise<Held> {
  const text = async (name: string) => (await readContent(root, `content/${name}`))[0]?.text ?? '';
  const sources = parseSources('content/sources.yaml', await text('sources.yaml'));
  const glossary = parseGlossary('content/glossary.yaml', await text('glossary.yaml'), {
    pages: pagesInOrder(outline),
  });
  const corrections = parseCorrections('content/corrections.yaml', await text('corrections.yaml'), {
    notes: await text('notes-2018.txt'),
    sources: sources.keys(),
  });
  const [charts, recordings] = await readRecordings(root);
  return {
    areas: outline.map(({ id }) => id),
    sources: new Set(sources.keys()),
    terms: new Set(glossary.keys()),
    rows: corrections.map(({ id }) => String(id)),
    commands: await commandIds(root),
    catalogue: await readableCatalogue(root),
    figures: await namesOf(root, 'content/figures/*.yaml'),
    files: await shownFiles(root),
    charts,
    recordings,
  };
}

/** The names that may stand in the attributes of components. */
function namesIn({ commands, figures, rows, terms, files, recordings, charts }: Held): Registry['names'] {
  const step = recordings.flatMap(({ session, steps }) =>
    steps.filter(isStep).map(({ id }) => `${session}/${id}`),
  );
  return {
    command: commands,
    figure: figures,
    correction: new Set(rows),
    term: terms,
    file: new Set(files.keys()),
    session: new Set(recordings.map(({ session }) => session)),
    step: new Set(step),
    recorded: new Set([...step, 'none']),
    chart: charts,
  };
}

/** The pages that are not notes, with their fragments. */
function routesOf({ areas, commands, figures, terms, rows, sources, recordings }: Held): Registry['routes'] {
  const plain = ['/', '/about/', '/search/', '/map/', '/licences/', '/links/', '/recordings/'];
  return new Map<string, ReadonlySet<string>>([
    ...plain.map((path) => [path, new Set<string>()] as const),
    ['/notes/', new Set(areas)],
    ['/commands/', commands],
    ['/figures/', new Set([...figures].map((name) => `${name}*`))],
    ['/glossary/', terms],
    ['/corrections/', new Set(rows.map((row) => `row-${row}`))],
    ['/sources/', sources],
    ...recordings.map(
      ({ session, steps }) =>
        [`/recordings/${session}/`, new Set(steps.flatMap(({ id }) => id ?? []))] as const,
    ),
  ]);
}

/** Files that notes may show: those of the content by their names, those with which the site is served by their paths. */
async function shownFiles(root: string): Promise<Map<string, string>> {
  const own = await readContent(root, 'content/files/**/*');
  const served = await readContent(root, '{deploy/**/*,.github/workflows/*,.dockerignore}');
  return new Map([
    ...own.map(({ file, text }) => [file.replace('content/files/', ''), text] as const),
    ...served.map(({ file, text }) => [file, text] as const),
  ]);
}

async function namesOf(root: string, pattern: string): Promise<Set<string>> {
  const files = await readContent(root, pattern);
  return new Set(files.map(({ file }) => file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))));
}

/** What this reads of a file of commands, or of the slots that lie beside them; the rest is checked elsewhere. */
const ids = z.looseObject({ commands: z.array(z.looseObject({ id: z.string() })).optional() });

async function commandIds(root: string): Promise<Set<string>> {
  const files = await readContent(root, 'content/commands/*.yaml');
  return new Set(
    files.flatMap(({ file, text }) => (readYaml(file, text, ids).data.commands ?? []).map(({ id }) => id)),
  );
}

async function readableCatalogue(root: string): Promise<Catalogue | undefined> {
  try {
    return readCatalogue(await readContent(root, 'content/commands/*.yaml'));
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

/** The names of the charts, and the recorded sessions; both lie in one folder. */
async function readRecordings(root: string): Promise<[charts: Set<string>, recordings: Recording[]]> {
  const files = await readContent(root, 'content/recordings/*.json');
  const chartOf = (file: string) => /\/measure-(.+)\.json$/.exec(file)?.[1];
  return [
    new Set(files.flatMap(({ file }) => chartOf(file) ?? [])),
    files
      .filter(({ file }) => chartOf(file) === undefined)
      .map(({ file, text }) => parseRecording(file, text)),
  ];
}
