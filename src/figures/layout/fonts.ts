import type { Font } from 'fontkit';
import { openFamily } from '../../fonts/open.ts';
import type { Measure } from './measure.ts';

/** Measures with the very font files the site ships. */
export async function loadMeasure(): Promise<Measure> {
  const [text, mono] = await Promise.all([openFamily('text'), openFamily('mono')]);
  const cut = new Map<string, Font>();
  const known = new Map<string, number>();
  return (words, { size, weight, mono: code }) => {
    const face = `${code ? 'mono' : 'text'} ${weight}`;
    const key = `${face} ${words}`;
    let em = known.get(key);
    if (em === undefined) {
      const font = cut.get(face) ?? (code ? mono : text).getVariation({ wght: weight });
      cut.set(face, font);
      em = font.layout(words).advanceWidth / font.unitsPerEm;
      known.set(key, em);
    }
    return em * size;
  };
}
