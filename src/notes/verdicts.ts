import type { Correction } from '../content/corrections.ts';

/** How each verdict on a line of the notes reads on the page. */
export const verdicts: Record<Correction['verdict'], string> = {
  right: 'right, made fuller',
  loose: 'right idea, made exact',
  wrong: 'corrected',
  placeholder: 'placeholder, filled',
};

/** The lines of the notes that a correction is about: `line 3`, or `lines 3 to 4`. */
export const linesWords = (lines: Correction['lines']): string =>
  lines.length > 1 ? `lines ${lines[0]} to ${lines.at(-1)}` : `line ${lines[0]}`;
