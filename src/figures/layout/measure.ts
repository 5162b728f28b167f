import { SPACING, textsAt, tightPad, type Texts, type TextStyle } from './metrics.ts';

/** Width of one line of text in px, as the browser sets it. */
export type Measure = (text: string, style: TextStyle) => number;

/** The texts of a picture and how wide they come out. */
export interface Type extends Texts {
  measure: Measure;
  /** The least room beside words. */
  tight: number;
}

/** The type of a picture of `width`. */
export const typeAt = (width: number, measure: Measure): Type => ({
  ...textsAt(width),
  tight: tightPad(width),
  measure,
});

/** Width with the letter and word space that a reader may ask for. */
export function spacedWidth(measure: Measure, text: string, style: TextStyle): number {
  const spaces = text.split(' ').length - 1;
  return measure(text, style) + style.size * (text.length * SPACING.letter + spaces * SPACING.word);
}

/** The pieces between which a browser may break a line: after spaces, and after a hyphen or slash before a letter. */
export function pieces(text: string): string[] {
  return text.split(/(?<= )|(?<=[a-z0-9][-/])(?=[a-z])/i);
}

/** Breaks text into lines no wider than `width`; a piece wider than that stands on its own line. */
export function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
