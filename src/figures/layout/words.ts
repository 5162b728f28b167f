import type { Box } from '../model/figure.ts';
import { spacedWidth, wrap, pieces, type Type } from './measure.ts';
import { PAD, SPACING, type TextStyle } from './metrics.ts';

/** The style of a box's label. */
const labelStyle = (box: Box, type: Type): TextStyle => (box.mono ? type.code : type.label);

/** The texts of a box from top to bottom, each with its style. */
export function textsOf(box: Box, type: Type): { text: string; style: TextStyle }[] {
  const texts = box.label === undefined ? [] : [{ text: box.label, style: labelStyle(box, type) }];
  return box.sub === undefined ? texts : [...texts, { text: box.sub, style: type.sub }];
}

/** Least width of a box's words: no piece between two breaks may come nearer to the border than the type's tight pad. */
export function leastWidth(box: Box, type: Type): number {
  const widths = textsOf(box, type).flatMap(({ text, style }) =>
    pieces(text).map((piece) => type.measure(piece.trimEnd(), style) + 2 * type.tight),
  );
  return Math.max(0, ...widths);
}

/** Width at which no text of the box breaks. */
export function naturalWidth(box: Box, type: Type): number {
  const widths = textsOf(box, type).map(({ text, style }) => type.measure(text, style) + 2 * PAD.leaf.x);
  return Math.max(leastWidth(box, type), ...widths);
}

/** Width of a box's words set on one line each, with a reader's own spacing. */
export function wordsWidth(box: Box, type: Type): number {
  return Math.max(0, ...textsOf(box, type).map(({ text, style }) => spacedWidth(type.measure, text, style)));
}

/** With letter space a browser takes ligatures apart, so a line comes out a little wider than measured: px kept for that. */
const SLACK = 2;
/** The least distance in px between label and time where they stand beside each other. */
const BESIDE = 12;

/** Height of a box's words in a box of `width`, room for a reader's own spacing included. */
export function wordsHeight(box: Box, width: number, type: Type): number {
  if (isOneLine(box, width, type)) return type.label.line + 2 * PAD.leaf.y;
  let plain = 2 * PAD.leaf.y;
  let spaced = 2 * PAD.leastY;
  for (const { text, style } of textsOf(box, type)) {
    plain += style.line * wrap(text, width - 2 * type.tight, (line) => type.measure(line, style)).length;
    spaced += style.size * SPACING.line * spacedLines(text, width - 2 * type.tight - SLACK, style, type);
  }
  return Math.max(plain, spaced);
}

/** Whether label and time of a box with a bar stand beside each other, as they do where there is room. */
export function isOneLine(box: Box, width: number, type: Type): boolean {
  if (!box.bar) return false;
  const widths = textsOf(box, type).map(({ text, style }) => spacedWidth(type.measure, text, style));
  return widths.reduce((sum, each) => sum + each, BESIDE * (widths.length - 1)) <= width - 2 * PAD.leaf.x;
}

/** Lines with a reader's own spacing; then a word may break anywhere. */
function spacedLines(text: string, room: number, style: TextStyle, type: Type): number {
  const widthOf = (line: string) => spacedWidth(type.measure, line, style);
  const lines = wrap(text, room, widthOf).map((line) => Math.max(1, Math.ceil(widthOf(line) / room)));
  return lines.reduce((sum, count) => sum + count, 0);
}
