import type { Drawing } from './draw.ts';
import { isShown, type Edge } from '../model/figure.ts';
import { bottom, distance, right, type Point, type Rect } from '../layout/geometry.ts';
import type { Label } from '../routing/labels.ts';
import { escapeHtml } from './markup.ts';
import { ARROW } from '../layout/metrics.ts';
import type { Line } from '../routing/route.ts';
import { stateAttributes } from './steps.ts';

/** How far the words of a line stand above the foot of their place. */
const DESCENT = 4;

/** Lines that every step shows alike; `edge` is one of theirs. */
interface Group {
  edge: Edge;
  lines: Line[];
  labels: Label[];
}

/** The layer of lines, arrowheads and words of lines for one width. */
export function connectorLayer(drawing: Drawing, index: number): string {
  const { layout, lines, labels } = drawing;
  if (lines.length === 0) return '';
  const groups = new Map<string, Group>();
  const groupOf = (edge: Edge) => {
    const states = (isShown(edge, 0) ? '' : ' class="off"') + stateAttributes(edge.states);
    const group = groups.get(states) ?? { edge, lines: [], labels: [] };
    groups.set(states, group);
    return group;
  };
  for (const line of lines) groupOf(line.edge).lines.push(line);
  for (const label of labels) groupOf(label.edge).labels.push(label);
  const parts = [...groups].sort(underFirst).map(([states, group]) => {
    const shapes = `<path d="${group.lines.map((line) => linePath(line, cutsOf(line, group.labels))).join('')}"/>${headsPath(group.lines)}`;
    return `<g${states}>${shapes}${group.labels.map(labelText).join('')}</g>`;
  });
  const size = `viewBox="0 0 ${layout.width} ${layout.height}"`;
  return `<svg class="v${index}" ${size} aria-hidden="true">${parts.join('')}</svg>`;
}

/** Where lines share a trunk, one that is struck out must not cover one that lives. */
function underFirst([, a]: [string, Group], [, b]: [string, Group]): number {
  const downs = ({ states }: Edge) => states.filter((state) => state === 'down').length;
  return downs(b.edge) - downs(a.edge);
}

function headsPath(lines: readonly Line[]): string {
  const heads = lines.map(({ edge, points }) => headPaths(edge, points)).join('');
  return heads === '' ? '' : `<path class="tip" d="${heads}"/>`;
}

/** The stretches of a line that its own words cover, from top to bottom. */
export const cutsOf = (line: Line, labels: readonly Label[]): Rect[] =>
  labels.filter(({ on }) => on === line).map(({ rect }) => rect);

/** The line with rounded corners, ending where an arrowhead begins. */
export function linePath({ edge, points }: Line, cuts: readonly Rect[] = []): string {
  const ends = [...points];
  if (edge.heads.from) ends[0] = towards(points[0]!, points[1]!, ARROW.length - 1);
  if (edge.heads.to) ends[ends.length - 1] = towards(points.at(-1)!, points.at(-2)!, ARROW.length - 1);
  let path = `M${ends[0]!.x} ${ends[0]!.y}`;
  let at = ends[0]!;
  for (let index = 1; index < ends.length; index++) {
    const corner = ends[index]!;
    const next = ends[index + 1];
    if (!next) return path + straight(at, corner, cuts);
    const radius = Math.min(ARROW.radius, distance(at, corner), distance(corner, next) / 2);
    const start = towards(corner, at, radius);
    const end = towards(corner, next, radius);
    path +=
      straight(at, start, cuts) +
      `q${corner.x - start.x} ${corner.y - start.y} ${end.x - start.x} ${end.y - start.y}`;
    at = end;
  }
  return path;
}

function straight(a: Point, b: Point, cuts: readonly Rect[]): string {
  if (a.y === b.y) return a.x === b.x ? '' : `h${b.x - a.x}`;
  const [low, high] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const cut = cuts.find((rect) => rect.x < a.x && right(rect) > a.x && rect.y > low && bottom(rect) < high);
  if (!cut) return `v${b.y - a.y}`;
  const [first, second] = a.y < b.y ? [cut.y, bottom(cut)] : [bottom(cut), cut.y];
  return `V${first}M${a.x} ${second}V${b.y}`;
}

/** The triangles at the ends that have a head; each begins at its tip, on the border of a box. */
export function headPaths(edge: Edge, points: readonly Point[]): string {
  const tips: [Point, Point][] = [];
  if (edge.heads.from) tips.push([points[0]!, points[1]!]);
  if (edge.heads.to) tips.push([points.at(-1)!, points.at(-2)!]);
  return tips.map(([tip, back]) => head(tip, back)).join('');
}

function head(tip: Point, back: Point): string {
  const { length, half } = ARROW;
  const along = { x: Math.sign(back.x - tip.x) * length, y: Math.sign(back.y - tip.y) * length };
  const across = { x: along.y === 0 ? 0 : half, y: along.x === 0 ? 0 : half };
  return `M${tip.x} ${tip.y}l${along.x - across.x} ${along.y - across.y}${
    across.x === 0 ? `v${2 * half}` : `h${2 * half}`
  }z`;
}

/** Where the words of a line are set: the foot of their letters, at the side that `anchor` names. */
export function labelAt({ rect, anchor }: Label): Point {
  const x = anchor === 'start' ? rect.x : anchor === 'end' ? right(rect) : rect.x + rect.width / 2;
  return { x: round(x), y: round(bottom(rect) - DESCENT) };
}

function labelText(label: Label): string {
  const { x, y } = labelAt(label);
  const anchored = label.anchor === 'start' ? '' : ` class="${label.anchor}"`;
  return `<text x="${x}" y="${y}"${anchored}>${escapeHtml(label.edge.label!)}</text>`;
}

const round = (length: number): number => Math.round(length * 2) / 2;
const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});
