import { slug } from 'github-slugger';
import { familyPlace, type Catalogue } from '../../commands/model.ts';
import { correctedPlace, rowPlace } from '../../content/corrections.ts';
import type { Glossary } from '../../content/glossary.ts';
import { letterOf, letterPlace } from '../../content/letters.ts';
import { correctedNotes, figuresIn, type NoteSource } from '../../content/note-source.ts';
import { pagesInOrder } from '../../content/outline.ts';
import { plainPages } from '../../content/plain-pages.ts';
import { sourceGroups } from '../../content/source-groups.ts';
import { placesOf } from '../../figures/model/figure.ts';
import { ANY } from '../../problems/nearest.ts';
import type { ContentData } from './data.ts';
import type { FigurePlaces } from './ids.ts';
import type { Addresses } from './links.ts';

/**
 * The pages that are not notes, each with the places that a link may name. The days of /links/ and the letters of /search/ are
 * none: they go when the content grows.
 */
export function routesOf(data: ContentData, notes: readonly NoteSource[]): Addresses {
  const { outline, glossary, termIds, links, correctionIds, sources, sourceIds, recordings } = data;
  const figures = figurePlaces(data);
  const places = new Map<string, Iterable<string>>([
    ['/', figures.get('home-map') ?? []],
    ['/notes/', outline?.map(({ id }) => id) ?? [ANY]],
    ['/commands/', commandPlaces(data.catalogue)],
    ['/figures/', [...[...figures.values()].flat(), ...figureAreas(data, notes)]],
    ['/glossary/', [...termIds, ...termLetters(glossary)]],
    ['/map/', links?.map(({ area }) => slug(area)) ?? [ANY]],
    [
      '/corrections/',
      [...[...correctionIds].map(rowPlace), ...correctedNotes(notes).map(({ page }) => correctedPlace(page))],
    ],
    ['/sources/', [...sourceIds, ...(sources ? sourceGroups(sources).map(({ place }) => place) : [])]],
  ]);
  return new Map([
    ...plainPages.map(({ path, places: own }) => [path, new Set(places.get(path) ?? own)] as const),
    ...recordings.map(
      ({ session, steps }) =>
        [`/recordings/${session}/`, new Set(steps.flatMap(({ id }) => id ?? []))] as const,
    ),
  ]);
}

/** The places of the letters with which terms begin; none where the glossary cannot be read. */
export const termLetters = (glossary: Glossary | undefined): string[] =>
  [...(glossary?.values() ?? [])].map(({ term }) => letterPlace(letterOf(term)));

/** The places of each figure; of one that cannot be read, whatever begins with its name. */
export function figurePlaces({ figures }: ContentData): FigurePlaces {
  return new Map(
    [...figures].map(([name, figure]) => [name, figure ? placesOf(figure) : [name, `${name}-*`]]),
  );
}

/** Families, commands, and what of a command is typed in another shell. */
function commandPlaces(catalogue: Catalogue | undefined): string[] {
  if (catalogue === undefined) return [ANY];
  const commands = [...catalogue.commands.values()].flatMap(({ id, forms }) => [
    id,
    ...Object.keys(forms).flatMap((shell) => (shell === 'bash' ? [] : `${id}.${shell}`)),
  ]);
  return [...catalogue.families.map(({ id }) => familyPlace(id)), ...commands];
}

/** The areas whose notes show a figure, and `more` where one stands in no note. */
export function figureAreas({ outline, figures }: ContentData, notes: readonly NoteSource[]): string[] {
  if (outline === undefined) return [ANY];
  const shown = new Map(notes.map((note) => [note.page, figuresIn(note)]));
  const inNotes = new Set([...shown.values()].flat());
  const areas = outline.filter((area) => pagesInOrder([area]).some((page) => shown.get(page)?.length));
  const isWhole = [...figures.keys()].every((name) => inNotes.has(name));
  return [...areas.map(({ id }) => id), ...(isWhole ? [] : ['more'])];
}
