import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';
import { memoise } from '../memoise.ts';

/** The two families the site ships. */
type Family = 'text' | 'mono';

/** A font cut at a weight. */
type Cut = (weight: number) => Font;

/**
 * Opens one of the shipped fonts, for measuring and drawing text while the site is built.
 * Each file is read and unpacked once, each weight is cut once.
 */
export const openFont = memoise(async (family: Family): Promise<Cut> => {
  const font = await unpack(family);
  return memoise((weight) => font.getVariation({ wght: weight }));
});

/** The file is unpacked first: fontkit 2 cannot vary the weight of a WOFF2 file (foliojs/fontkit#377). */
async function unpack(family: Family): Promise<Font> {
  const packed = await readFile(resolve('src/fonts', `${family}.woff2`));
  const font = create(Buffer.from(await decompress(packed)));
  if (!('getVariation' in font)) throw new Error(`${family}.woff2 is a collection, not one font`);
  return font;
}
