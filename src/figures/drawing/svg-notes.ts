import type { Colours } from '../../styles/colours.ts';
import { wrap, type Measure } from '../layout/measure.ts';
import { BADGE, type TextStyle } from '../layout/metrics.ts';
import type { Figure } from '../model/figure.ts';
import { plainText } from './markup.ts';
import { badge, text } from './svg-text.ts';

/** The room around the picture. */
export const MARGIN = 24;
const NOTE: TextStyle = { size: 14, weight: 400, line: 20 };

/** Notes, title and caption under the picture, with the y at which they end. */
export function noteTexts(
  figure: Figure,
  top: number,
  width: number,
  measure: Measure,
  colours: Colours,
): { texts: string[]; end: number } {
  let y = top;
  const texts: string[] = [];
  const indent = MARGIN + 32;
  for (const { number, text: words } of figure.notes) {
    texts.push(badge({ x: MARGIN + BADGE.size / 2, y: y + NOTE.line / 2 }, number, colours));
    for (const line of wrap(plainText(words), width - 32, (part) => measure(part, NOTE))) {
      texts.push(text(line, indent, y + NOTE.line * 0.72, NOTE, colours.ink));
      y += NOTE.line;
    }
    y += 8;
  }
  y += NOTE.line;
  texts.push(text(`${plainText(figure.title)}.`, MARGIN, y, { ...NOTE, weight: 600 }, colours.ink));
  for (const line of wrap(plainText(figure.caption ?? ''), width, (part) => measure(part, NOTE)).filter(
    Boolean,
  )) {
    y += NOTE.line;
    texts.push(text(line, MARGIN, y, NOTE, colours.ink));
  }
  return { texts, end: y };
}
