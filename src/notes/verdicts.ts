import type { Correction } from '../content/corrections.ts';

/** How each verdict on a line of the notes reads on the page. */
export const verdicts: Record<Correction['verdict'], string> = {
  right: 'right, made fuller',
  loose: 'right idea, made exact',
  wrong: 'corrected',
  placeholder: 'placeholder, filled',
};

/** The lines of the notes that a correction is about: `line 3`, `lines 3 to 5`, or `lines 3, 5 and 9`. */
export function linesWords(lines: Correction['lines']): string {
  const last = lines.at(-1)!;
  if (lines.length === 1) return `line ${last}`;
  const isRun = lines.every((line, index) => line === lines[0]! + index);
  return `lines ${isRun ? `${lines[0]} to` : `${lines.slice(0, -1).join(', ')} and`} ${last}`;
}
