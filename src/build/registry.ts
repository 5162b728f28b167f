import { z } from 'zod';
import { fenceAdvice } from '../commands/check/fence.ts';
import { parse as parseCorrections } from '../content/corrections.ts';
import { parse as parseGlossary } from '../content/glossary.ts';
import { pagesInOrder, type Outline } from '../content/outline.ts';
import { parse as parseSources } from '../content/sources.ts';
import { readYaml } from '../problems/yaml.ts';
import { handQuoted, handTyped } from '../recordings/hand-typed.ts';
import { isStep, parseRecording, type Recording } from '../recordings/recording.ts';
import type { Registry } from './check-notes.ts';
import { readContent } from './content-files.ts';

/**
 * Gathers every name that a note may refer to from the content below `root`.
 * @throws {ContentError} when a data file is wrong in itself.
 */
export async function readRegistry(root: string, outline: Outline): Promise<Registry> {
  const text = async (name: string) => (await readContent(root, `content/${name}`))[0]?.text ?? '';
  const sources = parseSources('content/sources.yaml', await text('sources.yaml'));
  const glossary = parseGlossary('content/glossary.yaml', await text('glossary.yaml'), {
    pages: pagesInOrder(outline),
  });
  const corrections = parseCorrections('content/corrections.yaml', await text('corrections.yaml'), {
    notes: await text('notes-2018.txt'),
    sources: sources.keys(),
  });
  const terms = new Set(glossary.keys());
  const rows = corrections.map(({ id }) => String(id));
  const commands = await commandIds(root);
  const figures = await namesOf(root, 'content/figures/*.yaml');
  const [charts, recordings] = await readRecordings(root);
  const steps = new Set(
    recordings.flatMap(({ session, steps: all }) => all.filter(isStep).map(({ id }) => `${session}/${id}`)),
  );
  const recorded = recordings
    .flatMap(({ steps: all }) => all.filter(isStep).map(({ output }) => output))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  return {
    names: {
      command: commands,
      figure: figures,
      correction: new Set(rows),
      term: terms,
      file: new Set([
        ...(await readContent(root, 'content/files/*')).map(({ file }) => file.replace('content/files/', '')),
        ...(await readContent(root, 'deploy/**/*.*')).map(({ file }) => file),
        ...(
          await readContent(root, '{deploy/Dockerfile,deploy/Caddyfile,.github/workflows/*,.dockerignore}')
        ).map(({ file }) => file),
      ]),
      session: new Set(recordings.map(({ session }) => session)),
      step: steps,
      recorded: new Set([...steps, 'none']),
      chart: charts,
    },
    sources: new Set(sources.keys()),
    routes: new Map([
      ['/', new Set<string>()],
      ['/notes/', new Set(outline.map(({ id }) => id))],
      ['/commands/', commands],
      ['/figures/', new Set([...figures].map((name) => `${name}*`))],
      ['/glossary/', terms],
      ['/corrections/', new Set(rows.map((row) => `row-${row}`))],
      ['/about/', new Set<string>()],
      ['/search/', new Set<string>()],
      ['/map/', new Set<string>()],
      ['/sources/', new Set(sources.keys())],
      ['/licences/', new Set<string>()],
      ['/links/', new Set<string>()],
      ['/recordings/', new Set<string>()],
      ...recordings.map(({ session, steps: all }): [string, Set<string>] => [
        `/recordings/${session}/`,
        new Set(all.flatMap(({ id }) => id ?? [])),
      ]),
    ]),
    checkFence: (fence) => fenceAdvice(fence.lang, fence.text, commands) ?? handTyped(fence),
    checkCode: (words) => handQuoted(words, recorded),
  };
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
