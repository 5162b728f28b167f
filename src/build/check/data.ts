import { readCatalogue, type Catalogue } from '../../commands/model.ts';
import type { Figure } from '../../figures/model/figure.ts';
import { momentsOf, type Moments } from '../../figures/model/moments.ts';
import { readFigure } from '../../figures/model/resolve.ts';
import { unknownTerms } from '../../figures/model/terms.ts';
import { nameOf, problemsOf, stopIfAny, type ContentFile, type Problem } from '../../problems/problem.ts';
import { isMeasurement, parseMeasurement } from '../../recordings/measurement.ts';
import { parseRecording, type Recording } from '../../recordings/recording.ts';
import { readScript } from '../../recordings/script.ts';
import { readContent } from '../content-files.ts';
import { readTables, type Attempt, type ContentTables } from './tables.ts';

/** The data that the content holds, without its notes. */
export interface ContentData extends ContentTables {
  /** Nothing where a file of commands is wrong in itself. */
  catalogue: Catalogue | undefined;
  /** The figures by their names; nothing in the place of one that is wrong in itself. */
  figures: ReadonlyMap<string, Figure | undefined>;
  /** The texts of files that notes may show, by the names they use. */
  files: ReadonlyMap<string, string>;
  /** The names of measurements, which charts show. */
  chartNames: ReadonlySet<string>;
  /** Those that could be read. */
  recordings: readonly Recording[];
  /** Whether every recording could be read. */
  allRecordingsRead: boolean;
  /** Everything wrong with the files of data in themselves. */
  problems: readonly Problem[];
}

/** Reads the data of the content below `root`, each part whether or not another one is wrong. */
export async function readContentData(root: string): Promise<ContentData> {
  const problems: Problem[] = [];
  const attempt: Attempt = (read) => {
    try {
      return read();
    } catch (error) {
      problems.push(...problemsOf(error));
      return undefined;
    }
  };
  const tables = await readTables(root, attempt);
  const recorded = await readRecorded(root, attempt);
  const figures = await readContent(root, 'content/figures/*.yaml');
  const { moments } = recorded;
  const figure = (each: ContentFile) =>
    moments && attempt(() => checkedFigure(each, moments, tables.termIds));
  const commands = await readContent(root, 'content/commands/*.yaml');
  const catalogue = attempt(() => readCatalogue(commands));
  const sessions = await readContent(root, 'content/sessions/*.yaml');
  // A script's lines are made of commands and slots: without these nothing can be said of it.
  if (catalogue)
    for (const { file, text } of sessions) attempt(() => readScript(nameOf(file), text, catalogue));
  return {
    ...tables,
    ...recorded,
    catalogue,
    figures: new Map(figures.map((each) => [nameOf(each.file), figure(each)])),
    files: await shownFiles(root),
    problems,
  };
}

/** @throws {ContentError} with the faults of a figure and the terms it names that there are not. */
function checkedFigure({ file, text }: ContentFile, moments: Moments, terms: ReadonlySet<string>): Figure {
  const figure = readFigure(nameOf(file), file, text, moments);
  const problems = unknownTerms(figure, terms);
  stopIfAny(problems);
  return figure;
}

/** Reads sessions and measurements, which lie in one folder, and the times in them, if each of them can be read. */
async function readRecorded(root: string, attempt: Attempt) {
  const files = await readContent(root, 'content/recordings/*.json');
  const isChart = ({ file }: ContentFile) => isMeasurement(file);
  const sessions = files.filter((each) => !isChart(each));
  const charts = files.filter(isChart);
  const recordings = sessions.flatMap(({ file, text }) => attempt(() => parseRecording(file, text)) ?? []);
  const measured = charts.flatMap(({ file, text }) => attempt(() => parseMeasurement(file, text)) ?? []);
  const allRecordingsRead = recordings.length === sessions.length;
  return {
    recordings,
    allRecordingsRead,
    chartNames: new Set(charts.map(({ file }) => nameOf(file).replace('measure-', ''))),
    moments:
      allRecordingsRead && measured.length === charts.length
        ? momentsOf([...recordings, ...measured])
        : undefined,
  };
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
