import type { Box } from './figure.ts';
import { spacedWidth, wrap, pieces, type Measure } from './measure.ts';
import { BADGE, PAD, SPACING, TEXT, type TextStyle } from './metrics.ts';

/** The style of a box's label. */
export const labelStyle = (box: Box): TextStyle => (box.mono ? TEXT.code : TEXT.label);

/** The texts of a box from top to bottom, each with its style. */
export function textsOf(box: Box): { text: string; style: TextStyle }[] {
  const texts = box.label === undefined ? [] : [{ text: box.label, style: labelStyle(box) }];
  return box.sub === undefined ? texts : [...texts, { text: box.sub, style: TEXT.sub }];
}

/** Least width of a box's words: no piece may stick out, neither as set nor with a reader's own spacing. */
export function leastWidth(box: Box, measure: Measure): number {
  const widths = textsOf(box).flatMap(({ text, style }) =>
    pieces(text).map((piece) => widthFor(piece.trimEnd(), style, measure)),
  );
  return Math.max(0, ...widths) + (box.note === undefined || box.children.length > 0 ? 0 : BADGE.size / 4);
}

/** Width at which no text of the box breaks. */
export function naturalWidth(box: Box, measure: Measure): number {
  return Math.max(
    leastWidth(box, measure),
    ...textsOf(box).map(({ text, style }) => widthFor(text, style, measure)),
  );
}

function widthFor(text: string, style: TextStyle, measure: Measure): number {
  return Math.max(
    measure(text, style) + 2 * PAD.leaf.x,
    spacedWidth(measure, text, style) + PAD.leaf.x + PAD.least.x,
  );
}

/** Height of a box's words in a box of `width`, room for a reader's own spacing included. */
export function wordsHeight(box: Box, width: number, measure: Measure): number {
  let plain = 2 * PAD.leaf.y;
  let spaced = 2 * PAD.least.y;
  for (const { text, style } of textsOf(box)) {
    plain += style.line * wrap(text, width - 2 * PAD.leaf.x, (line) => measure(line, style)).length;
    const room = width - PAD.leaf.x - PAD.least.x;
    const lines = wrap(text, room, (line) => spacedWidth(measure, line, style)).length;
    spaced += style.size * SPACING.line * lines;
  }
  return Math.max(plain, spaced);
}
