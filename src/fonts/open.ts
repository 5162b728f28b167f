import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

const cache = new Map<string, Promise<Font>>();

/**
 * Opens one of the shipped fonts at a weight, for measuring and drawing text while the site is built.
 * The file is unpacked first: fontkit 2 cannot vary the weight of a WOFF2 file (foliojs/fontkit#377).
 */
export function openFont(family: 'text' | 'mono', weight: number): Promise<Font> {
  const key = `${family} ${weight}`;
  const opened = cache.get(key) ?? open(family, weight);
  cache.set(key, opened);
  return opened;
}

async function open(family: string, weight: number): Promise<Font> {
  const packed = await readFile(new URL(`src/fonts/${family}.woff2`, `file://${process.cwd()}/`));
  const font = create(Buffer.from(await decompress(packed)));
  if (!('getVariation' in font)) throw new Error(`${family}.woff2 is a collection, not one font`);
  return font.getVariation({ wght: weight });
}
