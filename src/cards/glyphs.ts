import sharp from 'sharp';
import { characters } from '../fonts/characters.ts';
import { openFont } from '../fonts/open.ts';
import { memoise } from '../memoise.ts';

/** The picture of one letter: how much of each pixel it covers, from 0 to 255, row by row. */
export interface Glyph {
  width: number;
  height: number;
  /** Where its left edge lies from the pen, and its top edge above the baseline. */
  left: number;
  top: number;
  coverage: Uint8Array;
}

/** The letters of the text font in one size and weight. */
export interface Glyphs {
  size: number;
  /** @throws when the shipped font lacks the letter. */
  glyph(letter: string): Glyph;
  /** How far the pen moves from a letter to the next. */
  advance(letter: string, next?: string): number;
  width(words: string): number;
}

/** Draws every letter of the shipped text font once. */
export async function openGlyphs(size: number, weight: number): Promise<Glyphs> {
  const font = (await openFont('text'))(weight);
  const scale = size / font.unitsPerEm;
  const overhang = Math.ceil(size / 4);
  const cell = { width: 2 * size, height: Math.ceil(1.5 * size), baseline: Math.ceil(1.1 * size) };
  const outlines = [...characters].map((letter, index) => {
    const outline = font.layout(letter).glyphs.map(({ path }) => path.toSVG());
    return `<path transform="translate(${overhang} ${index * cell.height + cell.baseline}) scale(${scale} ${-scale})" d="${outline.join('')}"/>`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${cell.width}" height="${outlines.length * cell.height}"><g fill="#fff">${outlines.join('')}</g></svg>`;
  const drawn = await sharp(Buffer.from(sheet)).extractChannel('alpha').raw().toBuffer();
  const bytes = cell.width * cell.height;
  const glyphs = new Map(
    [...characters].map((letter, index) => [
      letter,
      cropped(drawn.subarray(index * bytes, (index + 1) * bytes), cell, overhang),
    ]),
  );
  const advanceIn = memoise((pair: string) => font.layout(pair).positions[0]!.xAdvance * scale);
  const advance = (letter: string, next = '') => advanceIn(letter + next);
  return {
    size,
    glyph: (letter) => {
      const glyph = glyphs.get(letter);
      if (glyph === undefined)
        throw new Error(`the shipped font has no "${letter}" (src/fonts/characters.ts)`);
      return glyph;
    },
    advance,
    width: (words) => [...words].reduce((sum, letter, at, all) => sum + advance(letter, all[at + 1]), 0),
  };
}

/** A letter without the empty rows and columns around it. */
function cropped(
  pixels: Uint8Array,
  cell: { width: number; height: number; baseline: number },
  overhang: number,
): Glyph {
  let [left, right, top, bottom] = [cell.width, 0, cell.height, 0];
  for (let y = 0; y < cell.height; y++)
    for (let x = 0; x < cell.width; x++)
      if (pixels[y * cell.width + x]! > 0) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
      }
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const coverage = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * cell.width + left;
    coverage.set(pixels.subarray(start, start + width), y * width);
  }
  return { width, height, left: left - overhang, top: cell.baseline - top, coverage };
}
