import { project } from '../site/project.ts';
import { coloursOf, mix } from '../styles/colours.ts';
import tokens from '../styles/tokens.css?raw';
import { openGlyphs, type Glyphs } from './glyphs.ts';
import { Picture } from './picture.ts';

const width = 1200;
const height = 630;
const margin = 80;
const room = width - 2 * margin;
/** Every colour of a card: the paper, two inks with their shades towards it, and the three of the mark. */
const { paper, ink, soft, container, kernel, hardware } = coloursOf(tokens, 'light');
const shades = { ink: 7, soft: 5 };
const firstMark = 1 + shades.ink + shades.soft;
const inInk = ramp(1, shades.ink);
const inSoft = ramp(1 + shades.ink, shades.soft);
const palette = [
  paper,
  ...shadesOf(ink, shades.ink),
  ...shadesOf(soft, shades.soft),
  ...[container, kernel, hardware],
];

/** The mark of the project in squares and bars: x, y, width, height and which of its colours. */
const mark = [
  [0, 0, 10, 10, 0],
  [13, 0, 10, 10, 0],
  [26, 0, 10, 10, 0],
  [0, 14, 36, 9, 1],
  [0, 27, 36, 9, 2],
] as const;

const [large, middle, name, plain] = await Promise.all([
  openGlyphs(84, 700),
  openGlyphs(68, 700),
  openGlyphs(34, 700),
  openGlyphs(34, 400),
]);

/** A card without its words, and the one on which every card is drawn. */
const empty = background();
const picture = new Picture(width, height);

/**
 * The picture that a link preview shows for a page: its title and where it stands.
 * Its letters are drawn once for all cards from the shipped font, so that no font need be installed where the site is
 * built, and a card costs little more than its compression.
 * @returns a PNG of 1200 by 630 pixels.
 */
export function drawCard(title: string, place: string): Promise<Buffer<ArrayBuffer>> {
  const letters = title.length > 42 ? middle : large;
  const lines = wrap(letters, title);
  const step = letters.size * 1.15;
  const top = 300 - ((lines.length - 1) * step) / 2;
  picture.become(empty);
  write(picture, plain, place, 150, inSoft);
  lines.forEach((words, index) => write(picture, letters, words, top + index * step, inInk));
  return picture.toPng(palette);
}

/** What all cards share. */
function background(): Picture {
  const picture = new Picture(width, height);
  const top = height - margin - 36;
  for (const [x, y, w, h, colour] of mark) picture.fill(margin + x, top + y, w, h, firstMark + colour);
  write(picture, name, project.name, height - margin, inInk, 62);
  return picture;
}

function write(
  on: Picture,
  letters: Glyphs,
  words: string,
  baseline: number,
  colours: Uint8Array,
  indent = 0,
): void {
  let x = margin + indent;
  for (const [index, letter] of [...words].entries()) {
    on.stamp(letters.glyph(letter), Math.round(x), Math.round(baseline), colours);
    x += letters.advance(letter, words[index + 1]);
  }
}

/** The colour of a pixel by how much of it a letter covers: 0, the paper, or one of `count` shades. */
function ramp(first: number, count: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, covered) => {
    const shade = Math.round((covered / 255) * count);
    return shade === 0 ? 0 : first - 1 + shade;
  });
}

function wrap(letters: Glyphs, title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && letters.width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Shades from the paper to a colour, the colour included. */
function shadesOf(colour: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => mix(colour, paper, (index + 1) / count));
}
