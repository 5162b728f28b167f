import { z } from 'zod';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';
import { kinds } from './kinds.ts';

const pageId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a page is named area/page in lower case, such as docker/dockerfile');

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'an area is named in lower-case letters, digits and dashes'),
    title: z.string().min(1),
    /** Gives the area its colour in the outline. */
    kind: z.enum(kinds),
    levels: z.array(z.strictObject({ title: z.string().min(1), pages: z.array(pageId).min(1) })).min(1),
  }),
);

/** The areas in reading order, each with its levels and their pages. */
export type Outline = z.infer<typeof schema>;
/** A topic of the notes, such as Docker. */
export type Area = Outline[number];

/** Where a page stands: its area, its level, and its neighbours in reading order. */
export interface Place {
  area: Area;
  level: Area['levels'][number];
  previous: string | undefined;
  next: string | undefined;
}

/**
 * Reads content/outline.yaml.
 * @throws {ContentError} on a malformed file, or an area or page listed twice.
 */
export function parseOutline(file: string, text: string): Outline {
  const { data, lineOf } = readYaml(file, text, schema);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  data.forEach((area, a) => {
    if (seen.has(area.id))
      problems.push({ file, line: lineOf([a, 'id']), message: `area "${area.id}" is listed twice` });
    seen.add(area.id);
    area.levels.forEach((level, l) =>
      level.pages.forEach((page, p) => {
        const line = lineOf([a, 'levels', l, 'pages', p]);
        if (seen.has(page)) problems.push({ file, line, message: `page "${page}" is listed twice` });
        seen.add(page);
      }),
    );
  });
  stopIfAny(problems);
  return data;
}

/**
 * The line on which each page is listed in content/outline.yaml, in reading order.
 * @throws {ContentError} on a malformed file.
 */
export function linesOfPages(file: string, text: string): Map<string, number> {
  const { data, lineOf } = readYaml(file, text, schema);
  return new Map(
    data.flatMap(({ levels }, a) =>
      levels.flatMap(({ pages }, l) =>
        pages.map((page, p) => [page, lineOf([a, 'levels', l, 'pages', p])] as const),
      ),
    ),
  );
}

/**
 * The titles of areas and levels in content/outline.yaml, each with its line.
 * @throws {ContentError} on a malformed file.
 */
export function titlesIn(file: string, text: string): { title: string; line: number }[] {
  const { data, lineOf } = readYaml(file, text, schema);
  return data.flatMap(({ title, levels }, a) => [
    { title, line: lineOf([a, 'title']) },
    ...levels.map((level, l) => ({ title: level.title, line: lineOf([a, 'levels', l, 'title']) })),
  ]);
}

/** Every page id in reading order. */
export function pagesInOrder(outline: Outline): string[] {
  return outline.flatMap((area) => area.levels.flatMap((level) => level.pages));
}

/** Where each page stands in the outline. */
export function placesOf(outline: Outline): Map<string, Place> {
  const order = pagesInOrder(outline);
  const places = new Map<string, Place>();
  for (const area of outline)
    for (const level of area.levels)
      for (const page of level.pages) {
        const at = order.indexOf(page);
        places.set(page, { area, level, previous: order[at - 1], next: order[at + 1] });
      }
  return places;
}
