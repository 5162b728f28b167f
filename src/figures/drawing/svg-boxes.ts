import { mix, type Colours } from '../../styles/colours.ts';
import { right, type Rect } from '../layout/geometry.ts';
import { wrap, type Type } from '../layout/measure.ts';
import { BAR, PAD } from '../layout/metrics.ts';
import { isOneLine, textsOf } from '../layout/words.ts';
import { isGroup, type Box } from '../model/figure.ts';
import { GROUP_FILL, KINDS, PLAIN, type Kind } from '../model/kinds.ts';
import type { Drawing } from './draw.ts';
import { text } from './svg-text.ts';

/** The frame of a box, with its bar of time. */
export function shape(box: Box, { layout }: Drawing, colours: Colours): string {
  const { x, y, width, height } = layout.boxes.get(box)!;
  const kind = kindOf(box);
  const colour = colours[KINDS[kind]];
  const fill = isGroup(box) ? groupFill(kind, colours) : ownFill(kind, colours);
  const isPanel = isGroup(box) && kind === 'panel';
  const edge = isPanel ? colours.rule : mix(colour, ownFill(kind, colours), 0.55);
  const stroke = box.accent ? `stroke="${colour}" stroke-width="2"` : `stroke="${edge}"`;
  const dash = isGroup(box) && kind === 'boundary' ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="7" fill="${fill}" ${stroke}${dash}/>${bar(box, layout.boxes.get(box)!, colours)}`;
}

const kindOf = ({ kind = 'machine' }: Box): Kind => kind;

const ownFill = (kind: Kind, colours: Colours): string =>
  PLAIN.includes(kind) ? colours.surface : colours[`${KINDS[kind]}-fill`];

function groupFill(kind: Kind, colours: Colours): string {
  const page = GROUP_FILL[kind];
  if (page === undefined) return mix(ownFill(kind, colours), colours.surface, 0.35);
  return page === 'none' ? page : colours[page];
}

/** The bar of time at the foot of a box. */
function bar(box: Box, rect: Rect, colours: Colours): string {
  if (!box.bar) return '';
  const kind = kindOf(box);
  const [from, to] = box.bar;
  const room = rect.width - 2 * PAD.leaf.x;
  const at = (x: number, width: number, fill: string) =>
    `<rect x="${x}" y="${rect.y + rect.height - 14}" width="${width}" height="6" rx="3" fill="${fill}"/>`;
  const length = Math.max(3, (room * (to - from)) / 100);
  return (
    at(rect.x + PAD.leaf.x, room, mix(colours[KINDS[kind]], ownFill(kind, colours), 0.18)) +
    at(rect.x + PAD.leaf.x + (room * from) / 100, length, colours[KINDS[kind]])
  );
}

/** The words in a box, or at the head of a group. */
export function boxWords(box: Box, { layout }: Drawing, colours: Colours, type: Type): string {
  const head = layout.heads.get(box);
  const rect = layout.boxes.get(box)!;
  const kind = kindOf(box);
  const isInk = PLAIN.includes(kind) || (isGroup(box) && kind in GROUP_FILL);
  const fill = isInk ? colours.ink : colours[KINDS[kind]];
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
