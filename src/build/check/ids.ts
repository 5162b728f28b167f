import { originalPlace } from '../../content/corrections.ts';
import type { NoteElement, NoteSource } from '../../content/note-source.ts';
import { annotationId } from '../../notes/annotations.ts';
import type { Problem } from '../../problems/problem.ts';

/** The fragments that a figure brings to its page, by its name. */
export type FigurePlaces = ReadonlyMap<string, readonly string[]>;

/** A part of a page: what it is, the ids it has there, and where it is written. */
export interface Part extends Pick<Problem, 'file' | 'line'> {
  what: string;
  ids: readonly string[];
}

/** What the shell has in every page (Page.astro, Outline.astro, Contents.astro). */
const shell = ['main', 'outline', 'contents'];

/** Checks that no two parts of a note have one id: a link would lead to the first only. */
export function checkIds({ file, headings, elements }: NoteSource, figurePlaces: FigurePlaces): Problem[] {
  const parts = [
    ...headings.map(({ slug, line }) => ({ what: `the heading on line ${line}`, ids: [slug], file, line })),
    ...elements.map((element) => ({ ...partOf(element, figurePlaces), file, line: element.line })),
  ];
  return repeated(parts.sort((a, b) => a.line - b.line));
}

function partOf({ name, attributes, inside, line }: NoteElement, figurePlaces: FigurePlaces) {
  const value = (attribute: string) => attributes.get(attribute) ?? '';
  if (name === 'Figure')
    return { what: `the figure "${value('name')}"`, ids: figurePlaces.get(value('name')) ?? [] };
  if (name === 'Original') return { what: `correction ${value('row')}`, ids: [originalPlace(value('row'))] };
  const lines = name === 'Annotated' ? inside.filter((each) => each.name === 'Line') : [];
  const ids = lines.map((_, index) => annotationId(value('file'), index + 1));
  return { what: `<${name}> on line ${line}`, ids };
}

/** What parts of one page have as an id that an earlier one has; that the same figure or correction stands twice is told elsewhere. */
export function repeated(parts: readonly Part[]): Problem[] {
  const holders = new Map(shell.map((id) => [id, 'the frame of every page']));
  return parts.flatMap(({ what, ids, file, line }) => {
    const twice = ids.find((id) => holders.has(id) && holders.get(id) !== what);
    for (const id of ids) if (!holders.has(id)) holders.set(id, what);
    return twice === undefined
      ? []
      : [{ file, line, message: `duplicate id "${twice}": ${holders.get(twice)} has it already` }];
  });
}
