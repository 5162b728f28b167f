import { openFont } from '../../fonts/open.ts';
import type { Measure } from './measure.ts';

/** Measures with the very font files the site ships. */
export async function loadMeasure(): Promise<Measure> {
  const [text, mono] = await Promise.all([openFont('text'), openFont('mono')]);
  const known = new Map<string, number>();
  return (words, { size, weight, mono: code }) => {
    const key = `${code ? 'mono' : 'text'} ${weight} ${words}`;
    let em = known.get(key);
    if (em === undefined) {
      const font = (code ? mono : text)(weight);
      em = font.layout(words).advanceWidth / font.unitsPerEm;
      known.set(key, em);
    }
    return em * size;
  };
}
