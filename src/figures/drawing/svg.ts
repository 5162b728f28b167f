import { mix, type Colours } from '../../styles/colours.ts';
import { headPaths, labelAt, linePath } from './connectors.ts';
import type { Drawing } from './draw.ts';
import { drawnFirst, isShown, type Box, type Figure } from '../model/figure.ts';
import { badgeRect, centre, right, type Rect } from '../layout/geometry.ts';
import { KINDS } from '../model/kinds.ts';
import { escapeHtml, plainText } from './markup.ts';
import { typeAt, wrap, type Measure, type Type } from '../layout/measure.ts';
import { BADGE, type TextStyle } from '../layout/metrics.ts';
import { isOneLine, textsOf } from '../layout/words.ts';

const MARGIN = 24;
const NOTE: TextStyle = { size: 14, weight: 400, line: 20 };
const FONTS = {
  text: "'Atkinson Next', system-ui, sans-serif",
  mono: "'Atkinson Mono', ui-monospace, monospace",
};

/**
 * A figure as one SVG file that needs nothing else: picture, numbered notes and title, in the colours of one
 * theme, with `fonts` (its @font-face rules) inside.
 */
export function standaloneSvg(
  figure: Figure,
  drawing: Drawing,
  colours: Colours,
  measure: Measure,
  fonts: string,
): string {
  const { width, height } = drawing.layout;
  const type = typeAt(width, measure);
  const notes = noteTexts(figure, height + 2 * MARGIN, width, measure, colours);
  const size = { width: width + 2 * MARGIN, height: notes.end + MARGIN };
  const boxes = drawnFirst(figure.root);
  const frames = boxes.filter(isGroup).map((box) => shape(box, drawing, colours));
  const leaves = boxes.filter((box) => !isGroup(box)).map((box) => shape(box, drawing, colours));
  const words = boxes.map((box) => boxWords(box, drawing, colours, type));
  const badges = boxes.map((box) =>
    box.note === undefined ? '' : badge(cornerOf(drawing, box), box.note, colours),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" font-family="${FONTS.text}">
<title>${escapeHtml(plainText(figure.title))}</title>
<desc>${escapeHtml(plainText(figure.desc))}</desc>
<style>${fonts}</style>
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${[...frames, ...connectors(drawing, colours), ...leaves, ...words, ...badges].filter(Boolean).join('\n')}
</g>
${notes.texts.join('\n')}
</svg>
`;
}

const isGroup = (box: Box): boolean => box.children.length > 0;

function shape(box: Box, { layout }: Drawing, colours: Colours): string {
  const { x, y, width, height } = layout.boxes.get(box)!;
  const colour = KINDS[box.kind ?? 'machine'];
  const isPlain = ['actor', 'file', 'process'].includes(box.kind ?? '');
  const leafFill = isPlain ? colours.surface : colours[`${colour}-fill`];
  const groupFill =
    box.kind === 'panel' ? colours.sunk : mix(colours[`${colour}-fill`], colours.surface, 0.35);
  const fill = !isGroup(box) ? leafFill : box.kind === 'boundary' ? 'none' : groupFill;
  const edge =
    box.kind === 'panel' && isGroup(box)
      ? colours.rule
      : mix(colours[colour], colours[`${colour}-fill`], 0.55);
  const stroke = box.accent ? `stroke="${colours[colour]}" stroke-width="2"` : `stroke="${edge}"`;
  const dash = box.kind === 'boundary' ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="7" fill="${fill}" ${stroke}${dash}/>${bar(box, layout.boxes.get(box)!, colours)}`;
}

/** The bar of time at the foot of a box. */
function bar(box: Box, rect: Rect, colours: Colours): string {
  if (!box.bar) return '';
  const colour = KINDS[box.kind ?? 'machine'];
  const [from, to] = box.bar;
  const room = rect.width - 20;
  const at = (x: number, width: number, fill: string) =>
    `<rect x="${x}" y="${rect.y + rect.height - 14}" width="${width}" height="6" rx="3" fill="${fill}"/>`;
  const length = Math.max(3, (room * (to - from)) / 100);
  return (
    at(rect.x + 10, room, mix(colours[colour], colours[`${colour}-fill`], 0.18)) +
    at(rect.x + 10 + (room * from) / 100, length, colours[colour])
  );
}

function boxWords(box: Box, { layout }: Drawing, colours: Colours, type: Type): string {
  const head = layout.heads.get(box);
  const rect = layout.boxes.get(box)!;
  const isInk = ['actor', 'file', 'process', ...(isGroup(box) ? ['panel', 'boundary', 'machine'] : [])];
  const fill = isInk.includes(box.kind ?? '') ? colours.ink : colours[KINDS[box.kind ?? 'machine']];
  const room = head ? Number.POSITIVE_INFINITY : rect.width - 2 * type.tight;
  if (isOneLine(box, rect.width, type))
    return textsOf(box, type)
      .map(({ text: words, style }, index) =>
        index === 0
          ? text(words, rect.x + 10, rect.y + 21, style, fill)
          : text(words, right(rect) - 10, rect.y + 21, style, fill, 'end'),
      )
      .join('');
  const lines = textsOf(box, type).flatMap(({ text, style }) =>
    wrap(text, room, (line) => type.measure(line, style)).map((line) => ({ line, style })),
  );
  const height = lines.reduce((sum, { style }) => sum + style.line, 0);
  let y = head ? head.y + 1 : rect.y + (rect.height - height - (box.bar ? 12 : 0)) / 2;
  return lines
    .map(({ line, style }) => {
      y += style.line;
      const x = head ? head.x : rect.x + rect.width / 2;
      return text(line, x, y - style.line * 0.28, style, fill, head ? 'start' : 'middle');
    })
    .join('');
}

function text(words: string, x: number, y: number, style: TextStyle, fill: string, anchor = 'start'): string {
  const family = style.mono ? ` font-family="${FONTS.mono}"` : '';
  const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}"${weight}${family}${anchored} fill="${fill}">${escapeHtml(words)}</text>`;
}

function connectors(drawing: Drawing, colours: Colours): string[] {
  const { layout } = drawing;
  const lines = drawing.lines.filter(({ edge }) => isShown(edge, 0));
  const labels = drawing.labels.filter(({ edge }) => isShown(edge, 0));
  if (lines.length === 0) return [];
  const cuts = (line: (typeof lines)[number]) =>
    labels.filter(({ on }) => on === line).map(({ rect }) => rect);
  const { edge } = typeAt(layout.width, () => 0);
  return [
    `<path d="${lines.map((line) => linePath(line, cuts(line))).join('')}" fill="none" stroke="${colours.soft}" stroke-width="1.5"/>`,
    `<path d="${lines.map((line) => headPaths(line.edge, line.points)).join('')}" fill="${colours.soft}"/>`,
    ...labels.map((label) => {
      const { x, y } = labelAt(label);
      return text(label.edge.label!, x, y, edge, colours.soft, label.anchor);
    }),
  ];
}

const cornerOf = ({ layout }: Drawing, box: Box) => centre(badgeRect(layout.boxes.get(box)!));

function badge({ x, y }: { x: number; y: number }, number: number, colours: Colours): string {
  const style = { size: 12.5, weight: 700, line: 16 };
  const circle = `<circle cx="${x}" cy="${y}" r="${BADGE.size / 2}" fill="${colours.ink}"/>`;
  return circle + text(String(number), x, y + 4.5, style, colours.paper, 'middle');
}

/** Notes, title and caption under the picture, with the y at which they end. */
function noteTexts(
  figure: Figure,
  top: number,
  width: number,
  measure: Measure,
  colours: Colours,
): { texts: string[]; end: number } {
  let y = top;
  const texts: string[] = [];
  const indent = MARGIN + 32;
  for (const { number, text: words } of figure.notes) {
    texts.push(badge({ x: MARGIN + BADGE.size / 2, y: y + NOTE.line / 2 }, number, colours));
    for (const line of wrap(plainText(words), width - 32, (part) => measure(part, NOTE))) {
      texts.push(text(line, indent, y + NOTE.line * 0.72, NOTE, colours.ink));
      y += NOTE.line;
    }
    y += 8;
  }
  y += NOTE.line;
  texts.push(text(`${plainText(figure.title)}.`, MARGIN, y, { ...NOTE, weight: 600 }, colours.ink));
  for (const line of wrap(plainText(figure.caption ?? ''), width, (part) => measure(part, NOTE)).filter(
    Boolean,
  )) {
    y += NOTE.line;
    texts.push(text(line, MARGIN, y, NOTE, colours.ink));
  }
  return { texts, end: y };
}

const round = (length: number): number => Math.round(length * 10) / 10;
