import { BADGE, type TextStyle } from '../layout/metrics.ts';
import type { Point } from '../layout/geometry.ts';
import type { Colours } from '../../styles/colours.ts';
import { escapeHtml } from './markup.ts';

/** The fonts of pictures that stand alone. */
export const FONTS = {
  text: "'Atkinson Next', system-ui, sans-serif",
  mono: "'Atkinson Mono', ui-monospace, monospace",
};

/** Words set at a point of their base line. */
export function text(
  words: string,
  x: number,
  y: number,
  style: TextStyle,
  fill: string,
  anchor = 'start',
): string {
  const family = style.mono ? ` font-family="${FONTS.mono}"` : '';
  const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}"${weight}${family}${anchored} fill="${fill}">${escapeHtml(words)}</text>`;
}

/** The number of a note in its circle. */
export function badge({ x, y }: Point, number: number, colours: Colours): string {
  const style = { size: 12.5, weight: 700, line: 16 };
  const circle = `<circle cx="${x}" cy="${y}" r="${BADGE.size / 2}" fill="${colours.ink}"/>`;
  return circle + text(String(number), x, y + 4.5, style, colours.paper, 'middle');
}

const round = (length: number): number => Math.round(length * 10) / 10;
