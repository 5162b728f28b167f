import { z } from 'zod';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';
import { Title } from './fields.ts';
import { kinds } from './kinds.ts';

const pageId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a page is named area/page in lower case, such as docker/dockerfile');

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'an area is named in lower-case letters, digits and dashes'),
    title: Title,
    /** Gives the area its colour in the outline. */
    kind: z.enum(kinds),
    levels: z.array(z.strictObject({ title: Title, pages: z.array(pageId).min(1) })).min(1),
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

/** The outline with the lines of its file on which its parts stand. */
interface OutlineSource {
  outline: Outline;
  /** The line on which each page is listed, in reading order. */
  pageLines: Map<string, number>;
  /** The titles of areas and levels, each with its line. */
  titles: { title: string; line: number }[];
}

/**
 * Reads content/outline.yaml, with the lines of its pages and titles.
 * @throws {ContentError} on a malformed file, or an area or page listed twice.
 */
export function readOutline(file: string, text: string): OutlineSource {
  const { data, lineOf } = readYaml(file, text, schema);
  const problems: Problem[] = [];
  const areas = new Set<string>();
  const pageLines = new Map<string, number>();
  const titles: OutlineSource['titles'] = [];
  data.forEach((area, a) => {
    const line = lineOf([a, 'id']);
    if (areas.has(area.id)) problems.push({ file, line, message: `area "${area.id}" is listed twice` });
    areas.add(area.id);
    titles.push({ title: area.title, line: lineOf([a, 'title']) });
    area.levels.forEach(({ title, pages }, l) => {
      titles.push({ title, line: lineOf([a, 'levels', l, 'title']) });
      pages.forEach((page, p) => {
        const line = lineOf([a, 'levels', l, 'pages', p]);
        if (pageLines.has(page)) problems.push({ file, line, message: `page "${page}" is listed twice` });
        pageLines.set(page, line);
      });
    });
  });
  stopIfAny(problems);
  return { outline: data, pageLines, titles };
}

/**
 * Reads content/outline.yaml.
 * @throws {ContentError} on a malformed file, or an area or page listed twice.
 */
export const parseOutline = (file: string, text: string): Outline => readOutline(file, text).outline;

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
