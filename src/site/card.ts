import type { Font } from 'fontkit';
import sharp from 'sharp';
import { openFont } from '../fonts/open.ts';
import { project } from './project.ts';

const width = 1200;
const height = 630;
const margin = 80;
const paper = '#fbfaf6';
const ink = '#191c20';
const soft = '#4b535b';

/**
 * The picture that a link preview shows for a page: its title and where it stands.
 * Text is drawn as outlines of the shipped font, so that no font need be installed where the site is built.
 * @returns a PNG of 1200 by 630 pixels.
 */
export async function drawCard(title: string, place: string): Promise<Uint8Array<ArrayBuffer>> {
  const [bold, plain] = await Promise.all([openFont('text', 700), openFont('text', 400)]);
  const size = title.length > 42 ? 68 : 84;
  const lines = wrap(bold, title, size, width - 2 * margin);
  const top = 300 - ((lines.length - 1) * size * 1.15) / 2;
  const texts = [
    line(plain, place, 34, 150, soft),
    ...lines.map((words, index) => line(bold, words, size, top + index * size * 1.15, ink)),
    line(bold, project.name, 34, height - margin, ink, 62),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${mark}${texts.join('')}</svg>`;
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
  return Uint8Array.from(png);
}

const mark = `<g transform="translate(${margin} ${height - margin - 36}) scale(1.9)"><path fill="#0b57c4" d="M0 0h5v5H0zM6.5 0h5v5h-5zM13 0h5v5h-5z"/><path fill="#8f4e00" d="M0 7h18v4.5H0z"/><path fill="#565d69" d="M0 13.5h18V18H0z"/></g>`;

function line(font: Font, text: string, size: number, baseline: number, colour: string, indent = 0): string {
  const scale = size / font.unitsPerEm;
  const run = font.layout(text);
  let x = 0;
  const outlines = run.glyphs.map((glyph, index) => {
    const outline = glyph.path.translate(x, 0).toSVG();
    x += run.positions[index]!.xAdvance;
    return outline;
  });
  return `<path fill="${colour}" transform="translate(${margin + indent} ${baseline}) scale(${scale} ${-scale})" d="${outlines.join('')}"/>`;
}

function wrap(font: Font, text: string, size: number, room: number): string[] {
  const widthOf = (words: string) => (font.layout(words).advanceWidth * size) / font.unitsPerEm;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
