import { inside, type Edge, type Figure } from '../model/figure.ts';
import {
  badgeRect,
  bottom,
  centre,
  distance,
  grown,
  right,
  type Point,
  type Rect,
} from '../layout/geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { spacedWidth, type Type } from '../layout/measure.ts';
import { ARROW, UNIT } from '../layout/metrics.ts';
import { portsOf, type Port } from './ports.ts';
import { PathFinder } from './path-finder.ts';
import { Terrain } from './terrain.ts';

/** A line from border to border, as its corners. */
export interface Line {
  edge: Edge;
  points: Point[];
}

const ROUNDS = 3;
/** Ends of different lines nearer than this, in px, pay CROWDED, those in one place TAKEN. */
const NEAR = 3 * UNIT;
const CROWDED = 8;
const TAKEN = 30;
/** The price for an end whose arrowhead the number of a note would cover. */
const COVERED = 60;
/** The price for a member of a bus that does not leave the common box where the others do. */
const APART = 16;

/**
 * Finds an orthogonal line for every edge: A* over a grid, then each line once more in sight of all others,
 * so that the members of a bus that cannot go straight join one trunk. Edges without a way come back in `unroutable`.
 */
export function route(figure: Figure, layout: Layout, type: Type): { lines: Line[]; unroutable: Edge[] } {
  const terrain = new Terrain(figure, layout);
  const search = new PathFinder(terrain);
  const rectOf = (edge: Edge) => [layout.boxes.get(edge.from)!, layout.boxes.get(edge.to)!] as const;
  const length = (edge: Edge) => {
    const [from, to] = rectOf(edge);
    return distance(centre(from), centre(to));
  };
  const order = [...figure.edges].sort((a, b) => a.bus - b.bus || length(b) - length(a));
  const badges = inside(figure.root)
    .filter(({ note }) => note !== undefined)
    .map((box) => grown(badgeRect(layout.boxes.get(box)!), ARROW.half - 1));
  const isUnderBadge = ({ at }: Port) => badges.some((badge) => isIn(badge, at));
  const portsAt = (rect: Rect, other: Rect, lines: readonly Line[], edge: Edge): Port[] =>
    ports(rect, other, lines, edge, type).map((port) =>
      isUnderBadge(port) ? { ...port, cost: port.cost + COVERED } : port,
    );
  const lines = new Map<Edge, Line>();
  for (let round = 0; round < ROUNDS; round++)
    for (const edge of order) {
      lines.delete(edge);
      const others = [...lines.values()];
      terrain.enter(
        edge,
        others.map((line) => ({ bus: line.edge.bus, points: line.points })),
      );
      const [from, to] = rectOf(edge);
      const points = search.findWay(edge, portsAt(from, to, others, edge), portsAt(to, from, others, edge));
      if (points) lines.set(edge, { edge, points });
    }
  return {
    lines: figure.edges.flatMap((edge) => lines.get(edge) ?? []),
    unroutable: figure.edges.filter((edge) => !lines.has(edge)),
  };
}

/** Ports of a box, dearer where the line of another edge already ends, or comes too near for the words of both. */
function ports(rect: Rect, other: Rect, lines: readonly Line[], edge: Edge, type: Type): Port[] {
  const words = ({ label }: Edge) => (label === undefined ? 0 : spacedWidth(type.measure, label, type.edge));
  const taken = lines
    .filter((line) => line.edge.bus !== edge.bus)
    .flatMap((line) => {
      const apart = line.edge.label === undefined ? 0 : words(edge) / 2 + words(line.edge) / 2;
      return [line.points[0]!, line.points.at(-1)!].map((at) => ({ at, apart: Math.max(NEAR, apart) }));
    });
  const crowding = ({ at }: Port) =>
    Math.max(
      0,
      ...taken.map((end) => {
        const [across, down] = [Math.abs(end.at.x - at.x), Math.abs(end.at.y - at.y)];
        if (across + down === 0) return TAKEN;
        return down === 0 && across < end.apart ? CROWDED : across + down <= NEAR ? CROWDED : 0;
      }),
    );
  const trunk = lines
    .filter((line) => line.edge.bus === edge.bus)
    .flatMap(({ points }) => [points[0]!, points.at(-1)!])
    .filter((at) => isIn(rect, at));
  const apart = ({ at }: Port) =>
    trunk.length === 0 || trunk.some(({ x, y }) => x === at.x && y === at.y) ? 0 : APART;
  return portsOf(rect, other).map((port) => ({
    ...port,
    cost: port.cost + crowding(port) + apart(port),
  }));
}

const isIn = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= right(rect) && y >= rect.y && y <= bottom(rect);
