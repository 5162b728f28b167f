import type { Edge, Figure } from '../model/figure.ts';
import {
  between,
  bottom,
  distance,
  grown,
  overlap,
  right,
  type Point,
  type Rect,
} from '../layout/geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { spacedWidth, type Type } from '../layout/measure.ts';
import { UNIT } from '../layout/metrics.ts';
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

type Segment = [Point, Point];
type Size = Pick<Rect, 'width' | 'height'>;

/** Distance in px of words from the upright line that they stand beside. */
const CLEAR = 7;
/** Words may stand out of the picture's top and foot by as much as its margin always leaves, in px. */
const OVER = 4;
/** What words on an upright line leave of it, in px: half at each end, or three quarters at the end with the only arrowhead. */
const ENDS = 14;

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

/** Places beside the segments of a line, the longest first, then places on its upright segments. */
function candidates(edge: Edge, line: Line, size: Size): Label[] {
  const ordered = segments(line.points).sort((p, q) => distance(...q) - distance(...p));
  const upright = ordered.filter(([a, b]) => a.y !== b.y);
  return [
    ...ordered.flatMap((segment) => (upright.includes(segment) ? beside : alongside)(edge, segment, size)),
    ...upright.flatMap((segment) => onLine(line, edge, segment, size)),
  ];
}

/** Above and below a level segment. */
function alongside(edge: Edge, [a, b]: Segment, { width, height }: Size): Label[] {
  const { x, y, width: length } = between(a, b);
  return slide(x + length / 2, Math.max(0, length / 2 - width / 2 - 2), (middle) =>
    [y - height - 3, y + 4].map((top) => ({
      edge,
      anchor: 'middle',
      rect: { x: middle - width / 2, y: top, width, height },
    })),
  );
}

/** Right and left of an upright segment. */
function beside(edge: Edge, [a, b]: Segment, { width, height }: Size): Label[] {
  const { x, y, height: length } = between(a, b);
  return slide(y + length / 2 + lean(edge, a, b), Math.max(0, length / 2 - height / 2), (middle) => {
    const rect = { y: middle - height / 2, width, height };
    return [
      { edge, anchor: 'start', rect: { ...rect, x: x + CLEAR } },
      { edge, anchor: 'end', rect: { ...rect, x: x - CLEAR - width } },
    ];
  });
}

/** On an upright segment, clear of its ends and heads. */
function onLine(line: Line, edge: Edge, [a, b]: Segment, { width, height }: Size): Label[] {
  const { x, y, height: length } = between(a, b);
  return slide(y + length / 2 + lean(edge, a, b), length / 2 - height / 2 - ENDS / 2, (middle) => [
    { edge, anchor: 'middle', on: line, rect: { x: x - width / 2, y: middle - height / 2, width, height } },
  ]);
}

/** The labels at the middle of a segment, then ever further from it on both sides; none where there is no room at all. */
function slide(middle: number, reach: number, at: (place: number) => Label[]): Label[] {
  const places = reach < 0 ? [] : [middle];
  for (let away = UNIT; away <= reach; away += UNIT) places.push(middle - away, middle + away);
  return places.flatMap(at);
}

/** The words of an upright line keep away from its only arrowhead. */
function lean({ heads }: Edge, a: Point, b: Point): number {
  if (heads.to === heads.from) return 0;
  return a.y < b.y === heads.to ? -ENDS / 4 : ENDS / 4;
}

const segments = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((point, index) => [points[index]!, point]);

/** The room a line takes, one rectangle for each of its segments. */
const strips = ({ points }: Line): Rect[] => segments(points).map(([a, b]) => grown(between(a, b), 2));
