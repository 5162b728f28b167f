import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

/** The two families the site ships. */
export type Family = 'text' | 'mono';

const families = new Map<Family, Promise<Font>>();
const cuts = new Map<string, Promise<Font>>();

/**
 * Opens one of the shipped fonts at a weight, for measuring and drawing text while the site is built.
 * Each file is read and unpacked once, each weight is cut once.
 */
export function openFont(family: Family, weight: number): Promise<Font> {
  const key = `${family} ${weight}`;
  const cut = cuts.get(key) ?? openFamily(family).then((font) => font.getVariation({ wght: weight }));
  cuts.set(key, cut);
  return cut;
}

/** Opens a shipped font with all its weights. */
export function openFamily(family: Family): Promise<Font> {
  const opened = families.get(family) ?? unpack(family);
  families.set(family, opened);
  return opened;
}

/** The file is unpacked first: fontkit 2 cannot vary the weight of a WOFF2 file (foliojs/fontkit#377). */
async function unpack(family: Family): Promise<Font> {
  const packed = await readFile(resolve('src/fonts', `${family}.woff2`));
  const font = create(Buffer.from(await decompress(packed)));
  if (!('getVariation' in font)) throw new Error(`${family}.woff2 is a collection, not one font`);
  return font;
}
