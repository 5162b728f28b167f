import { parse as parseCorrections } from '../../content/corrections.ts';
import { parse as parseGlossary, type Glossary } from '../../content/glossary.ts';
import { parse as parseLinks, type Link } from '../../content/links.ts';
import { pagesInOrder, readOutline, type Outline } from '../../content/outline.ts';
import { readRedirects, type RedirectsSource } from '../../content/redirects.ts';
import { parse as parseSources, type Sources } from '../../content/sources.ts';
import { ANY, hint } from '../../problems/nearest.ts';
import { ContentError, type ContentFile } from '../../problems/problem.ts';
import { readContent } from '../content-files.ts';

/** The files that lie in `content/` itself and are read by a build. */
export const TABLES = [
  'outline.yaml',
  'sources.yaml',
  'glossary.yaml',
  'corrections.yaml',
  'links.yaml',
  'redirects.yaml',
  'notes-2018.txt',
] as const;

/** What the files hold that name each other. Ids of a file that is missing or wrong in itself are `ANY`. */
export interface ContentTables {
  /** Nothing where it is wrong in itself. */
  outline: Outline | undefined;
  /** The lines on which the outline lists its pages; nothing where it is wrong in itself. */
  pageLines: ReadonlyMap<string, number> | undefined;
  /** The titles of areas and levels with their lines; none where the outline is wrong in itself. */
  outlineTitles: readonly { title: string; line: number }[];
  sourceIds: ReadonlySet<string>;
  /** Nothing where their file is wrong in itself. */
  sources: Sources | undefined;
  termIds: ReadonlySet<string>;
  /** Nothing where it is wrong in itself. */
  glossary: Glossary | undefined;
  /** The links of the course; nothing where their file is wrong in itself. */
  links: readonly Link[] | undefined;
  correctionIds: ReadonlySet<string>;
  /** Nothing where their file is wrong in itself; where they lead is checked with the addresses of the site. */
  redirects: RedirectsSource | undefined;
}

/** Reads one part of the content; what is wrong with it is kept, and the part missing. */
export type Attempt = <T>(read: () => T) => T | undefined;

/** Reads outline, sources, glossary, corrections, links and redirects, each whether or not another one is wrong. */
export async function readTables(root: string, attempt: Attempt): Promise<ContentTables> {
  const files = await readContent(root, 'content/*');
  const read = (name: (typeof TABLES)[number]): [file: string, text: string] => {
    const { file, text } = tableIn(files, name);
    return [file, text];
  };
  const listed = attempt(() => readOutline(...read('outline.yaml')));
  const pages = listed ? pagesInOrder(listed.outline) : [ANY];
  const sources = attempt(() => parseSources(...read('sources.yaml')));
  const sourceIds = idsOf(sources?.keys());
  const notes = attempt(() => read('notes-2018.txt')[1]);
  const corrections =
    notes === undefined
      ? undefined
      : attempt(() => parseCorrections(...read('corrections.yaml'), { notes, sources: sourceIds }));
  const glossary = attempt(() => parseGlossary(...read('glossary.yaml'), { pages }));
  return {
    outline: listed?.outline,
    pageLines: listed?.pageLines,
    outlineTitles: listed?.titles ?? [],
    sourceIds,
    sources,
    termIds: idsOf(glossary?.keys()),
    glossary,
    links: attempt(() => parseLinks(...read('links.yaml'), { sources: sourceIds, pages })),
    correctionIds: idsOf(corrections?.map(({ id }) => String(id))),
    redirects: attempt(() => readRedirects(...read('redirects.yaml'))),
  };
}

/** @throws {ContentError} with the nearest name of a file that is there, when none has this one. */
function tableIn(files: readonly ContentFile[], name: string): ContentFile {
  const file = `content/${name}`;
  const found = files.find((each) => each.file === file);
  if (found) return found;
  const others = files.map((each) => each.file).filter((each) => !isTable(each));
  throw new ContentError([{ file, message: `does not exist${hint(file, others)}` }]);
}

const isTable = (file: string) => TABLES.some((name) => file === `content/${name}`);

/** Ids as a set; any id where their file could not be read. */
const idsOf = (ids: Iterable<string> | undefined): ReadonlySet<string> => new Set(ids ?? [ANY]);
