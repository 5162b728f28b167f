/**
 * Notes, outline, sources, glossary, corrections and links, ordered and checked, for the pages. Commands, figures, recordings
 * and files have queries of their own, each beside what it reads.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import { parse as parseCorrections, type Correction } from './content/corrections.ts';
import { parse as parseGlossary, type Glossary } from './content/glossary.ts';
import { parse as parseLinks, type Link } from './content/links.ts';
import { figuresIn, isProblem, originalsIn, readNote, type NoteSource } from './content/note-source.ts';
import { pagesInOrder, parseOutline, placesOf, type Place } from './content/outline.ts';
import { parse as parseRedirects, type Redirect } from './content/redirects.ts';
import { parse as parseSources, type Source, type Sources } from './content/sources.ts';
import { memoise } from './memoise.ts';
import { existing } from './problems/nearest.ts';
import { ContentError } from './problems/problem.ts';

const texts = import.meta.glob<string>(['../content/*.yaml', '../content/notes-2018.txt'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

function text(name: string): [file: string, text: string] {
  return [`content/${name}`, texts[`../content/${name}`] ?? ''];
}

/** Areas, levels and pages in reading order. */
export const outline = parseOutline(...text('outline.yaml'));
const places = placesOf(outline);

/** Every source by its id. */
export const sources: Sources = parseSources(...text('sources.yaml'));
/** Every term of the glossary by its id. */
export const glossary: Glossary = parseGlossary(...text('glossary.yaml'), { pages: pagesInOrder(outline) });
/** Every row of the corrections. */
export const corrections: readonly Correction[] = parseCorrections(...text('corrections.yaml'), {
  notes: text('notes-2018.txt')[1],
  sources: sources.keys(),
});

/** Every link of the course, in its order. */
export const links: readonly Link[] = parseLinks(...text('links.yaml'), {
  sources: sources.keys(),
  pages: pagesInOrder(outline),
});

/** Addresses that moved. */
export const redirects: readonly Redirect[] = parseRedirects(...text('redirects.yaml'));

const entries = new Map((await getCollection('notes')).map((entry) => [entry.id, entry]));

/** Every note in reading order. */
export const notes: readonly CollectionEntry<'notes'>[] = pagesInOrder(outline).map(note);

/** A note taken apart; its lines are counted behind the frontmatter. */
export const noteSource = memoise((page: string): NoteSource => {
  const file = `content/notes/${page}.mdx`;
  const source = readNote({ file, text: note(page).body ?? '' });
  if (isProblem(source)) throw new ContentError([{ file, message: source.message }]);
  return source;
});

/** The page on which each row of the corrections has its fold. */
export const correctionPlaces: ReadonlyMap<number, string> = new Map(
  notes.flatMap(({ id }) => originalsIn(noteSource(id)).map((row) => [row, id] as const)),
);

/** What leans on a source: notes by page id, corrections by row, links of the course by title. */
interface SourceUse {
  pages: string[];
  corrections: number[];
  links: string[];
}

/** Everything on the site that names the source. */
export function useOf(source: string): SourceUse {
  return {
    pages: notes.filter(({ data }) => data.sources.includes(source)).map(({ id }) => id),
    corrections: corrections.filter(({ sources }) => sources.includes(source)).map(({ id }) => id),
    links: links.filter((link) => link.source === source).map(({ title }) => title),
  };
}

/** @throws when no such note exists. */
export function note(page: string): CollectionEntry<'notes'> {
  return existing('note', page, entries);
}

/** The name of a note in the outline. */
export function noteTitle(page: string): string {
  const { short, title } = note(page).data;
  return short ?? title;
}

/** @throws when the page is not in the outline. */
export function place(page: string): Place {
  return existing('page', page, places);
}

/** @throws when no such source exists. */
export function source(id: string): Source {
  return existing('source', id, sources);
}

/** @throws when no such term exists. */
export function term(id: string) {
  return existing('glossary term', id, glossary);
}

const correctionRows = new Map(corrections.map((each) => [String(each.id), each]));

/** @throws when no such row exists. */
export function correction(row: number): Correction {
  return existing('correction', String(row), correctionRows);
}

/** Where each figure stands first: the note and its number there. */
const figurePlaces = new Map(
  notes
    .flatMap(({ id }) =>
      figuresIn(noteSource(id)).map((name, index) => [name, { page: id, number: index + 1 }] as const),
    )
    .reverse(),
);

/** The note in which a figure stands, and its number there. */
export function figurePlace(name: string): { page: string; number: number } | undefined {
  return figurePlaces.get(name);
}

/** The number of a figure on the page at `pathname`, if it stands there. */
export function figureNumber(pathname: string, name: string): number | undefined {
  const entry = notes.find(({ id }) => pathname.endsWith(`/${id}/`));
  const index = entry === undefined ? -1 : figuresIn(noteSource(entry.id)).indexOf(name);
  return index === -1 ? undefined : index + 1;
}
