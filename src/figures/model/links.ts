import type { YamlPath } from '../../problems/yaml.ts';
import type { Box } from './figure.ts';
import type { RawFigure } from './schema.ts';

/** A link of a figure, with the line of the figure's file on which it is written. */
export interface FigureLink {
  url: string;
  line: number | undefined;
}

/** A link with its address, or code, in which nothing is a link. */
const LINK = /\[(?:`[^`]+`|[^\]`])+\]\(([^)\s]*)\)|`[^`]+`/g;

/**
 * Every link of a figure: those of its boxes, and those in its sentences.
 * @param places where each box is written.
 */
export function linksOf(
  raw: RawFigure,
  places: ReadonlyMap<Box, YamlPath>,
  lineOf: (at: YamlPath) => number | undefined,
): FigureLink[] {
  const ofBoxes = [...places].flatMap(([{ href }, at]) =>
    href === undefined ? [] : [{ url: href, line: lineOf([...at, 'href']) }],
  );
  const inSentences = sentencesOf(raw).flatMap(([at, text = '']) =>
    [...text.matchAll(LINK)].flatMap(([, url]) => (url === undefined ? [] : { url, line: lineOf(at) })),
  );
  return [...ofBoxes, ...inSentences];
}

function sentencesOf({ title, caption, desc, notes = [], steps = [] }: RawFigure): [YamlPath, string?][] {
  return [
    [['title'], title],
    [['caption'], caption],
    [['desc'], desc],
    ...notes.map(({ text }, index): [YamlPath, string] => [['notes', index, 'text'], text]),
    ...steps.flatMap((step, index): [YamlPath, string][] => [
      [['steps', index, 'title'], step.title],
      [['steps', index, 'text'], step.text],
    ]),
  ];
}
