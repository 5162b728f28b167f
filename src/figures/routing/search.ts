import type { Edge } from '../model/figure.ts';
import type { Point } from '../layout/geometry.ts';
import { Heap } from './heap.ts';
import { UNIT } from '../layout/metrics.ts';
import { DIRECTIONS, type Port } from './ports.ts';
import type { Terrain } from './terrain.ts';

/** Straight run in px before the first corner, and before an arrowhead. */
const STUB = 2 * UNIT;
const STUB_HEAD = 3 * UNIT;
/** Cost of a corner, in steps over free ground. */
const BEND = 12;

/** Finds ways over one terrain; keeps its tables from one search to the next. */
export class Search {
  private readonly terrain: Terrain;
  private readonly cost: Float64Array;
  private readonly before: Int32Array;
  private readonly done: Uint8Array;
  private readonly goal: number;

  constructor(terrain: Terrain) {
    this.terrain = terrain;
    this.goal = terrain.columns * terrain.rows * 4;
    this.cost = new Float64Array(this.goal + 1);
    this.before = new Int32Array(this.goal + 1);
    this.done = new Uint8Array(this.goal + 1);
  }

  /** The cheapest way between two sets of ports by A*, as its corners; undefined where there is none. */
  findWay(edge: Edge, from: Port[], to: Port[]): Point[] | undefined {
    const { terrain, cost, before, done, goal } = this;
    cost.fill(Infinity);
    done.fill(0);
    const starts = new Map<number, Port>();
    const ends = endsOf(terrain, edge, to);
    const heap = new Heap();
    const rest = distanceTo(terrain, to);
    const reach = (state: number, total: number, ahead: number): boolean => {
      if (total >= cost[state]!) return false;
      cost[state] = total;
      heap.push(state, total + ahead);
      return true;
    };

    for (const port of from) {
      const stub = run(terrain, port, edge.heads.from ? STUB_HEAD : STUB);
      const state = stub && stub.index * 4 + port.side;
      if (stub && reach(state!, port.cost + stub.cost, rest(stub.index))) starts.set(state!, port);
    }

    let last: Port | undefined;
    while (heap.size > 0) {
      const { item: state } = heap.pop();
      if (state === goal) return trace(terrain, before, starts, before[goal]!, last!);
      if (done[state]) continue;
      done[state] = 1;
      const [index, direction, total] = [state >> 2, state & 3, cost[state]!];
      for (const end of ends.get(index) ?? []) {
        const turn = (end.port.side + 2 - direction + 4) % 4;
        if (turn === 2 || !reach(goal, total + end.cost + (turn === 0 ? 0 : BEND), 0)) continue;
        before[goal] = state;
        last = end.port;
      }
      for (const turn of [0, 1, 3]) {
        const next = (direction + turn) % 4;
        const to = step(terrain, index, next);
        if (to === undefined || !terrain.isOpen(to)) continue;
        const whole = total + terrain.cost(to, next % 2 === 0) + (turn === 0 ? 0 : BEND);
        if (!reach(to * 4 + next, whole, rest(to))) continue;
        before[to * 4 + next] = state;
        starts.delete(to * 4 + next);
      }
    }
    return undefined;
  }
}

/** Where a line may begin its last straight run, with the port it then ends at. */
function endsOf(terrain: Terrain, edge: Edge, ports: Port[]): Map<number, { port: Port; cost: number }[]> {
  const ends = new Map<number, { port: Port; cost: number }[]>();
  for (const port of ports) {
    const stub = run(terrain, port, edge.heads.to ? STUB_HEAD : STUB);
    if (stub) ends.set(stub.index, [...(ends.get(stub.index) ?? []), { port, cost: port.cost + stub.cost }]);
  }
  return ends;
}

/** The least that the way from a point to any of the ports can cost. */
function distanceTo(terrain: Terrain, ports: Port[]): (index: number) => number {
  const [xs, ys] = [ports.map(({ at }) => at.x / UNIT), ports.map(({ at }) => at.y / UNIT)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (index) => {
    const [x, y] = [index % terrain.columns, Math.floor(index / terrain.columns)];
    return terrain.cheapest * (Math.max(left - x, x - right, 0) + Math.max(top - y, y - bottom, 0));
  };
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
