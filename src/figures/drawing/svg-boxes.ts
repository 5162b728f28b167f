import { mix, type Colours } from '../../styles/colours.ts';
import { right, type Rect } from '../layout/geometry.ts';
import { wrap, type Type } from '../layout/measure.ts';
import { BAR, PAD } from '../layout/metrics.ts';
import { isOneLine, textsOf } from '../layout/words.ts';
import { isGroup, type Box } from '../model/figure.ts';
import { KINDS } from '../model/kinds.ts';
import type { Drawing } from './draw.ts';
import { text } from './svg-text.ts';

/** The frame of a box, with its bar of time. */
export function shape(box: Box, { layout }: Drawing, colours: Colours): string {
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
  const room = rect.width - 2 * PAD.leaf.x;
  const at = (x: number, width: number, fill: string) =>
    `<rect x="${x}" y="${rect.y + rect.height - 14}" width="${width}" height="6" rx="3" fill="${fill}"/>`;
  const length = Math.max(3, (room * (to - from)) / 100);
  return (
    at(rect.x + PAD.leaf.x, room, mix(colours[colour], colours[`${colour}-fill`], 0.18)) +
    at(rect.x + PAD.leaf.x + (room * from) / 100, length, colours[colour])
  );
}

/** The words in a box, or at the head of a group. */
export function boxWords(box: Box, { layout }: Drawing, colours: Colours, type: Type): string {
  const head = layout.heads.get(box);
  const rect = layout.boxes.get(box)!;
  const isInk = ['actor', 'file', 'process', ...(isGroup(box) ? ['panel', 'boundary', 'machine'] : [])];
  const fill = isInk.includes(box.kind ?? '') ? colours.ink : colours[KINDS[box.kind ?? 'machine']];
  const room = head?.width ?? rect.width - 2 * type.tight;
  if (isOneLine(box, rect.width, type))
    return textsOf(box, type)
      .map(({ text: words, style }, index) =>
        index === 0
          ? text(words, rect.x + PAD.leaf.x, rect.y + 21, style, fill)
          : text(words, right(rect) - PAD.leaf.x, rect.y + 21, style, fill, 'end'),
      )
      .join('');
  const lines = textsOf(box, type).flatMap(({ text, style }) =>
    wrap(text, room, (line) => type.measure(line, style)).map((line) => ({ line, style })),
  );
  const height = lines.reduce((sum, { style }) => sum + style.line, 0);
  let y = head ? head.y + 1 : rect.y + (rect.height - height - (box.bar ? BAR : 0)) / 2;
  return lines
    .map(({ line, style }) => {
      y += style.line;
      const x = head ? head.x : rect.x + rect.width / 2;
      return text(line, x, y - style.line * 0.28, style, fill, head ? 'start' : 'middle');
    })
    .join('');
}
