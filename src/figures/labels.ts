import type { Edge, Figure } from './figure.ts';
import { between, bottom, grown, overlap, right, type Point, type Rect } from './geometry.ts';
import type { Layout } from './layout.ts';
import { spacedWidth, type Type } from './measure.ts';
import { UNIT } from './metrics.ts';
import { obstacles } from './obstacles.ts';
import type { Line } from './route.ts';

/** The words of a line and where they stand; `anchor` is the side of the rectangle that text starts from. */
export interface Label {
  edge: Edge;
  rect: Rect;
  anchor: 'start' | 'middle' | 'end';
  /** The words stand on the line, which leaves a gap for them. */
  on?: Line;
}

const CLEAR = 5;
/** Words may stand out of the picture's top and foot by as much as its margin always leaves. */
const OVER = 4;
const HEAD = 14;

/** Sets each edge's words above or beside its line where nothing else is; edges without such a place are `homeless`. */
export function placeLabels(
  figure: Figure,
  layout: Layout,
  lines: readonly Line[],
  type: Type,
): { labels: Label[]; homeless: Edge[] } {
  const labels: Label[] = [];
  const homeless: Edge[] = [];
  const taken = obstacles(figure, layout);
  for (const { edge } of lines) {
    if (edge.label === undefined) continue;
    const size = {
      width: spacedWidth(type.measure, edge.label, type.edge),
      height: type.edge.line,
    };
    const without = (line?: Line) => lines.flatMap((other) => (other === line ? [] : strips(other)));
    const others = without();
    const free = ({ rect, on }: Label) =>
      rect.x >= 0 &&
      rect.y >= -OVER &&
      right(rect) <= layout.width &&
      bottom(rect) <= layout.height + OVER &&
      ![...taken, ...(on ? without(on) : others), ...labels.map((label) => grown(label.rect, 2))].some(
        (other) => overlap(rect, other),
      );
    const bus = lines.filter((other) => other.edge.bus === edge.bus);
    const label = bus.flatMap((member) => candidates(edge, member, size)).find(free);
    if (label) labels.push(label);
    else homeless.push(edge);
  }
  return { labels, homeless };
}

/** Places beside the segments of a line, the longest first, from the middle outwards. */
function candidates(edge: Edge, line: Line, size: { width: number; height: number }): Label[] {
  const ordered = segments(line.points).sort((p, q) => lengthOf(q) - lengthOf(p));
  return [
    ...ordered.flatMap(([a, b]) => (a.y === b.y ? alongside(edge, a, b, size) : beside(edge, a, b, size))),
    ...ordered.flatMap(([a, b]) => (a.y === b.y ? [] : onLine(line, edge, a, b, size))),
  ];
}

function alongside(
  edge: Edge,
  a: Point,
  b: Point,
  { width, height }: { width: number; height: number },
): Label[] {
  const { x, y, width: length } = between(a, b);
  return slides(x + length / 2, Math.max(0, length / 2 - width / 2 - 2)).flatMap((middle) =>
    [y - height - 3, y + 4].map((top): Label => ({
      edge,
      anchor: 'middle',
      rect: { x: middle - width / 2, y: top, width, height },
    })),
  );
}

function beside(
  edge: Edge,
  a: Point,
  b: Point,
  { width, height }: { width: number; height: number },
): Label[] {
  const { x, y, height: length } = between(a, b);
  return slides(y + length / 2 + lean(edge, a, b), Math.max(0, length / 2 - height / 2)).flatMap((middle) => [
    { edge, anchor: 'start' as const, rect: { x: x + CLEAR + 2, y: middle - height / 2, width, height } },
    {
      edge,
      anchor: 'end' as const,
      rect: { x: x - CLEAR - 2 - width, y: middle - height / 2, width, height },
    },
  ]);
}

/** On an upright line, clear of its ends and heads. */
function onLine(
  line: Line,
  edge: Edge,
  a: Point,
  b: Point,
  { width, height }: { width: number; height: number },
): Label[] {
  const { x, y, height: length } = between(a, b);
  const reach = length / 2 - height / 2 - HEAD / 2;
  if (reach < 0) return [];
  return slides(y + length / 2 + lean(edge, a, b), reach).map((middle) => ({
    edge,
    anchor: 'middle',
    on: line,
    rect: { x: x - width / 2, y: middle - height / 2, width, height },
  }));
}

/** The words of an upright line keep away from its only arrowhead. */
function lean({ heads }: Edge, a: Point, b: Point): number {
  if (heads.to === heads.from) return 0;
  return a.y < b.y === heads.to ? -HEAD / 4 : HEAD / 4;
}

/** The middle, then places ever further from it on both sides. */
function slides(middle: number, reach: number): number[] {
  const places = [middle];
  for (let away = UNIT; away <= reach; away += UNIT) places.push(middle - away, middle + away);
  return places;
}

const segments = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).map((point, index) => [points[index]!, point]);

/** The room a line takes, one rectangle for each of its segments. */
const strips = ({ points }: Line): Rect[] => segments(points).map(([a, b]) => grown(between(a, b), 2));

const lengthOf = ([a, b]: [Point, Point]): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
