import { slug } from 'github-slugger';
import { familyPlace } from '../../commands/model.ts';
import { correctedPlace, NO_NOTE, rowPlace } from '../../content/corrections.ts';
import { correctedNotes, type NoteSource } from '../../content/note-source.ts';
import { sourceGroups } from '../../content/source-groups.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ContentData } from './data.ts';
import { repeated, type FigurePlaces, type Part } from './ids.ts';
import { figureAreas, termLetters } from './routes.ts';

/**
 * Checks that on no page which is made of data two parts have one id.
 * @param figurePlaces the fragments that a figure brings to its page, by its name.
 */
export function checkPageIds(
  data: ContentData,
  notes: readonly NoteSource[],
  figurePlaces: FigurePlaces,
): Problem[] {
  const pages = [
    gallery(data, notes, figurePlaces),
    commands(data),
    terms(data),
    corrections(data, notes),
    sources(data),
    courseMap(data),
    ...data.recordings.map(recordedSteps),
  ];
  return pages.flatMap(repeated);
}

/** All figures, under the names of the areas that show some. */
function gallery(data: ContentData, notes: readonly NoteSource[], figurePlaces: FigurePlaces): Part[] {
  const areas = figureAreas(data, notes);
  return [
    { what: 'an area on the page of all figures', ids: areas, file: 'content/outline.yaml' },
    ...[...figurePlaces].map(([name, ids]) => ({
      what: `the figure "${name}"`,
      ids,
      file: `content/figures/${name}.yaml`,
    })),
  ];
}

/** All commands in their families, and the field that filters them. */
function commands({ catalogue }: ContentData): Part[] {
  const families = catalogue?.families ?? [];
  return [
    { what: 'the filter of all commands', ids: ['filter'], file: '' },
    ...families.map(({ id }) => ({
      what: `the family "${id}"`,
      ids: [familyPlace(id)],
      file: `content/commands/${id}.yaml`,
    })),
    ...[...(catalogue?.commands.values() ?? [])].map(({ id, source }) => ({
      what: `the command "${id}"`,
      ids: [id],
      ...source,
    })),
  ];
}

function terms({ glossary }: ContentData): Part[] {
  const file = 'content/glossary.yaml';
  return [
    { what: 'a letter of the glossary', ids: termLetters(glossary), file },
    ...[...(glossary ?? [])].map(([id, { line }]) => ({ what: `the term "${id}"`, ids: [id], file, line })),
  ];
}

function corrections({ correctionIds, pageLines }: ContentData, notes: readonly NoteSource[]): Part[] {
  const rows = [...correctionIds].map(rowPlace);
  return [
    { what: 'a correction', ids: [...rows, NO_NOTE], file: 'content/corrections.yaml' },
    ...correctedNotes(notes).map(({ page }) => ({
      what: `the note "${page}" among the corrections`,
      ids: [correctedPlace(page)],
      file: 'content/outline.yaml',
      line: pageLines?.get(page),
    })),
  ];
}

function sources({ sources: all }: ContentData): Part[] {
  const file = 'content/sources.yaml';
  const letters = all ? sourceGroups(all).map(({ place }) => place) : [];
  return [
    { what: 'a letter of the sources', ids: letters, file },
    ...[...(all?.keys() ?? [])].map((id) => ({ what: `the source "${id}"`, ids: [id], file })),
  ];
}

function courseMap({ links = [] }: ContentData): Part[] {
  return links.map(({ area }) => ({
    what: `the area "${area}" of the course`,
    ids: [slug(area)],
    file: 'content/links.yaml',
  }));
}

function recordedSteps({ session, steps }: ContentData['recordings'][number]): Part[] {
  return steps.map(({ id }) => ({
    what: `the step "${id}"`,
    ids: id === undefined ? [] : [id],
    file: `content/recordings/${session}.json`,
  }));
}
