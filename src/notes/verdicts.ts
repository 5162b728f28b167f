import type { Correction } from '../content/corrections.ts';

/** How each verdict on a line of the notes reads on the page. */
export const verdicts: Record<Correction['verdict'], string> = {
  right: 'right, made fuller',
  loose: 'right idea, made exact',
  wrong: 'corrected',
  placeholder: 'placeholder, filled',
};
