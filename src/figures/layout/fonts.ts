import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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

/** The site's fonts as @font-face rules that hold the files themselves, for pictures that stand on their own. */
export async function embeddedFonts(folder = 'src/fonts'): Promise<string> {
  const face = async (family: string, name: string) => {
    const data = (await readFile(resolve(folder, `${name}.woff2`))).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:400 700;src:url(data:font/woff2;base64,${data})}`;
  };
  return (await face('Atkinson Next', 'text')) + (await face('Atkinson Mono', 'mono'));
}
