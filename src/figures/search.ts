import type { Edge } from './figure.ts';
import type { Point } from './geometry.ts';
import { Heap } from './heap.ts';
import { UNIT } from './metrics.ts';
import { DIRECTIONS, type Port } from './ports.ts';
import type { Terrain } from './terrain.ts';

/** Straight run before the first corner, and before an arrowhead. */
const STUB = 2 * UNIT;
const STUB_HEAD = 3 * UNIT;
const BEND = 12;

/** The cheapest way between two sets of ports by A* over the terrain, as its corners; undefined where there is none. */
export function findWay(terrain: Terrain, edge: Edge, from: Port[], to: Port[]): Point[] | undefined {
  const goal = terrain.columns * terrain.rows * 4;
  const cost = new Float64Array(goal + 1).fill(Infinity);
  const before = new Int32Array(goal + 1).fill(-1);
  const starts = new Map<number, Port>();
  const ends = new Map<number, { port: Port; cost: number }[]>();
  const heap = new Heap();

  for (const port of from) {
    const stub = run(terrain, port, edge.heads.from ? STUB_HEAD : STUB);
    if (!stub) continue;
    const state = stub.index * 4 + port.side;
    const total = port.cost + stub.cost;
    if (total >= cost[state]!) continue;
    cost[state] = total;
    starts.set(state, port);
    heap.push(state, total);
  }
  for (const port of to) {
    const stub = run(terrain, port, edge.heads.to ? STUB_HEAD : STUB);
    if (!stub) continue;
    ends.set(stub.index, [...(ends.get(stub.index) ?? []), { port, cost: port.cost + stub.cost }]);
  }

  let last: Port | undefined;
  while (heap.size > 0) {
    const { item: state, cost: total } = heap.pop();
    if (state === goal) return trace(terrain, before, starts, before[goal]!, last!);
    if (total > cost[state]!) continue;
    const [index, direction] = [state >> 2, state & 3];
    for (const end of ends.get(index) ?? []) {
      const turn = (end.port.side + 2 - direction + 4) % 4;
      if (turn === 2) continue;
      const whole = total + end.cost + (turn === 0 ? 0 : BEND);
      if (whole >= cost[goal]!) continue;
      cost[goal] = whole;
      before[goal] = state;
      last = end.port;
      heap.push(goal, whole);
    }
    for (const turn of [0, 1, 3]) {
      const next = (direction + turn) % 4;
      const to = step(terrain, index, next);
      if (to === undefined || !terrain.isOpen(to)) continue;
      const whole = total + terrain.cost(to, next % 2 === 0) + (turn === 0 ? 0 : BEND);
      const reached = to * 4 + next;
      if (whole >= cost[reached]!) continue;
      cost[reached] = whole;
      before[reached] = state;
      starts.delete(reached);
      heap.push(reached, whole);
    }
  }
  return undefined;
}

/** The point beside `index` in a direction, or undefined at the edge of the picture. */
function step(terrain: Terrain, index: number, direction: number): number | undefined {
  const { x, y } = DIRECTIONS[direction]!;
  const column = (index % terrain.columns) + x;
  const row = Math.floor(index / terrain.columns) + y;
  if (column < 0 || row < 0 || column >= terrain.columns || row >= terrain.rows) return undefined;
  return row * terrain.columns + column;
}

/** Follows a port straight outwards; undefined where something stands in the way. */
function run(terrain: Terrain, port: Port, length: number): { index: number; cost: number } | undefined {
  let index: number | undefined = terrain.index(port.at);
  let cost = 0;
  for (let gone = 0; gone < length; gone += UNIT) {
    index = step(terrain, index!, port.side);
    if (index === undefined || !terrain.isOpen(index)) return undefined;
    cost += terrain.cost(index, port.side % 2 === 0);
  }
  return { index: index!, cost };
}

function trace(
  terrain: Terrain,
  before: Int32Array,
  starts: ReadonlyMap<number, Port>,
  from: number,
  last: Port,
): Point[] {
  const points: Point[] = [last.at];
  let state = from;
  for (;;) {
    points.push(terrain.point(state >> 2));
    const start = starts.get(state);
    if (start) return corners([...points, start.at].reverse());
    state = before[state]!;
  }
}

/** Only the ends and the points where the direction changes. */
export function corners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [a, b] = [points[index - 1], points[index + 1]];
    if (!a || !b) return true;
    return !((a.x === point.x && b.x === point.x) || (a.y === point.y && b.y === point.y));
  });
}
