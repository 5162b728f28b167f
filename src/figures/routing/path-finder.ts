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

/** Stands in `before` for the state that a first state was reached from. */
const START = -1;

type Ends = ReadonlyMap<number, readonly { port: Port; cost: number }[]>;
type Rest = (index: number) => number;

/**
 * Finds ways over one terrain; keeps its tables from one search to the next. A state is a point and the direction
 * in which a line comes to it: `4 * index + direction`; one more, `goal`, stands for all the ports it may end at.
 */
export class PathFinder {
  private readonly terrain: Terrain;
  private readonly cost: Float64Array;
  private readonly before: Int32Array;
  private readonly done: Uint8Array;
  private readonly goal: number;
  /** States to go on from, those with the cheapest whole way first. */
  private heap = new Heap();

  constructor(terrain: Terrain) {
    this.terrain = terrain;
    this.goal = terrain.columns * terrain.rows * 4;
    this.cost = new Float64Array(this.goal + 1);
    this.before = new Int32Array(this.goal + 1);
    this.done = new Uint8Array(this.goal + 1);
  }

  /** The cheapest way between two sets of ports by A*, as its corners; undefined where there is none. */
  findWay(edge: Edge, from: Port[], to: Port[]): Point[] | undefined {
    this.cost.fill(Infinity);
    this.done.fill(0);
    this.heap = new Heap();
    const rest = distanceTo(this.terrain, to);
    const starts = this.leave(edge, from, rest);
    const ends = endsOf(this.terrain, edge, to);
    let last: Port | undefined;
    while (this.heap.size > 0) {
      const { item: state } = this.heap.pop();
      if (state === this.goal) return trace(this.terrain, this.before, starts, this.before[state]!, last!);
      if (this.done[state]) continue;
      this.done[state] = 1;
      last = this.arrive(state, ends) ?? last;
      this.goOn(state, rest);
    }
    return undefined;
  }

  /** Reaches the ends of the first straight runs; the ports by the states they lead to. */
  private leave(edge: Edge, ports: readonly Port[], rest: Rest): Map<number, Port> {
    const starts = new Map<number, Port>();
    for (const port of ports) {
      const stub = run(this.terrain, port, edge.heads.from ? STUB_HEAD : STUB);
      if (!stub) continue;
      const state = stub.index * 4 + port.side;
      if (this.reach(state, START, port.cost + stub.cost, rest(stub.index))) starts.set(state, port);
    }
    return starts;
  }

  /** Reaches the goal where a last straight run may begin; the port it ends at, if that is cheaper than before. */
  private arrive(state: number, ends: Ends): Port | undefined {
    const [index, direction, total] = [state >> 2, state & 3, this.cost[state]!];
    let last: Port | undefined;
    for (const { port, cost } of ends.get(index) ?? []) {
      const turn = (port.side + 2 - direction + 4) % 4;
      if (turn !== 2 && this.reach(this.goal, state, total + cost + bend(turn), 0)) last = port;
    }
    return last;
  }

  /** Reaches the points ahead and to both sides. */
  private goOn(state: number, rest: Rest): void {
    const [index, direction, total] = [state >> 2, state & 3, this.cost[state]!];
    for (const turn of [0, 1, 3]) {
      const next = (direction + turn) % 4;
      const to = step(this.terrain, index, next);
      if (to === undefined || !this.terrain.isOpen(to)) continue;
      const whole = total + this.terrain.cost(to, next % 2 === 0) + bend(turn);
      this.reach(to * 4 + next, state, whole, rest(to));
    }
  }

  /** Notes a way to a state if it is cheaper than those before; `ahead` is the least that the rest of it can cost. */
  private reach(state: number, before: number, total: number, ahead: number): boolean {
    if (total >= this.cost[state]!) return false;
    this.cost[state] = total;
    this.before[state] = before;
    this.heap.push(state, total + ahead);
    return true;
  }
}

const bend = (turn: number): number => (turn === 0 ? 0 : BEND);

/** Where a line may begin its last straight run, with the port it then ends at. */
function endsOf(terrain: Terrain, edge: Edge, ports: Port[]): Ends {
  const ends = new Map<number, { port: Port; cost: number }[]>();
  for (const port of ports) {
    const stub = run(terrain, port, edge.heads.to ? STUB_HEAD : STUB);
    if (stub) ends.set(stub.index, [...(ends.get(stub.index) ?? []), { port, cost: port.cost + stub.cost }]);
  }
  return ends;
}

/** The least that the way from a point to any of the ports can cost. */
function distanceTo(terrain: Terrain, ports: Port[]): Rest {
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

/** The corners of a way, followed back from its last state. */
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
    if (before[state] === START) return corners([...points, starts.get(state)!.at].reverse());
    state = before[state]!;
  }
}

/** Only the ends and the points where the direction changes. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [a, b] = [points[index - 1], points[index + 1]];
    if (!a || !b) return true;
    return !((a.x === point.x && b.x === point.x) || (a.y === point.y && b.y === point.y));
  });
}
