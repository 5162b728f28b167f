import { inside, isGroup, upwards, type Box, type Edge, type Figure } from '../model/figure.ts';
import { badgeRect, between, bottom, right, type Point, type Rect } from '../layout/geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { UNIT } from '../layout/metrics.ts';

/** Cost of running along a border, by distance in grid steps; lines keep to the middle of a gap. */
const BESIDE = [60, 9, 1.5, 0.3, 0.12, 0.05];
/** Cost of each step under words at the head of a group or under a note's number. */
const WORDS = 25;
/** Cost of crossing another line, of lying on it, and of running beside it by distance in steps. */
const CROSSING = 14;
const SHARED = 400;
const CLOSE = [0, 12, 6, 2];
const SHARED_BUS = 0.15;

/** The grid on which lines run: what a step onto a point costs, 1 on free ground, and who may go there. */
export class Terrain {
  readonly columns: number;
  readonly rows: number;
  /** The innermost frame or leaf around each point, as an index into `owners`; 0 is the picture itself. */
  private readonly owner: Uint16Array;
  private readonly owners: (Box | undefined)[] = [undefined];
  private readonly across: Float32Array;
  private readonly down: Float32Array;
  private readonly lineAcross: Int32Array;
  private readonly lineDown: Int32Array;
  /** The least that one step can cost the edge that entered. */
  cheapest = 1;
  private allowed: boolean[] = [];
  private bus = -1;

  constructor(figure: Figure, layout: Layout) {
    this.columns = layout.width / UNIT + 1;
    this.rows = layout.height / UNIT + 1;
    const size = this.columns * this.rows;
    this.owner = new Uint16Array(size);
    this.across = new Float32Array(size);
    this.down = new Float32Array(size);
    this.lineAcross = new Int32Array(size).fill(-1);
    this.lineDown = new Int32Array(size).fill(-1);
    for (const box of inside(figure.root)) if (!isGroup(box) || box.kind) this.addBox(box, layout);
    for (const rect of layout.heads.values()) this.addWords(rect);
  }

  /** The number of a crossing. */
  index(point: Point): number {
    return (point.y / UNIT) * this.columns + point.x / UNIT;
  }

  /** The crossing with this number. */
  point(index: number): Point {
    return { x: (index % this.columns) * UNIT, y: Math.floor(index / this.columns) * UNIT };
  }

  private addBox(box: Box, layout: Layout): void {
    const rect = layout.boxes.get(box)!;
    const id = this.owners.push(box) - 1;
    this.each(rect, (index) => (this.owner[index] = id));
    const { x, y, width, height } = rect;
    for (const [distance, cost] of BESIDE.entries()) {
      const step = distance * UNIT;
      for (const side of distance === 0 ? [0] : [-1, 1]) {
        const add = (costs: Float32Array, line: Rect) =>
          this.each(line, (index) => (costs[index] = Math.max(costs[index]!, cost)));
        add(this.across, { x, y: y + side * step, width, height: 0 });
        add(this.across, { x, y: bottom(rect) + side * step, width, height: 0 });
        add(this.down, { x: x + side * step, y, width: 0, height });
        add(this.down, { x: right(rect) + side * step, y, width: 0, height });
      }
    }
    if (box.note !== undefined) this.addWords(badgeRect(rect));
  }

  private addWords(rect: Rect): void {
    this.each(rect, (index) => {
      this.across[index] = Math.max(this.across[index]!, WORDS);
      this.down[index] = Math.max(this.down[index]!, WORDS);
    });
  }

  private each(rect: Rect, visit: (index: number) => void): void {
    const first = Math.max(0, Math.ceil(rect.x / UNIT));
    const last = Math.min(this.columns - 1, Math.floor(right(rect) / UNIT));
    const low = Math.max(0, Math.ceil(rect.y / UNIT));
    const high = Math.min(this.rows - 1, Math.floor(bottom(rect) / UNIT));
    for (let row = low; row <= high; row++)
      for (let column = first; column <= last; column++) visit(row * this.columns + column);
  }

  /** Prepares for routing one edge: it may enter the frames that hold its ends, and sees the lines of the others. */
  enter(edge: Edge, lines: Iterable<{ bus: number; points: readonly Point[] }>): void {
    const open = new Set([...upwards(edge.from).slice(1), ...upwards(edge.to).slice(1)]);
    this.allowed = this.owners.map((box) => box === undefined || open.has(box));
    this.bus = edge.bus;
    this.lineAcross.fill(-1);
    this.lineDown.fill(-1);
    this.cheapest = 1;
    for (const { bus, points } of lines) {
      if (bus === edge.bus) this.cheapest = SHARED_BUS;
      this.addLine(bus, points);
    }
  }

  private addLine(bus: number, points: readonly Point[]): void {
    for (let at = 1; at < points.length; at++) {
      const [a, b] = [points[at - 1]!, points[at]!];
      const line = a.y === b.y ? this.lineAcross : this.lineDown;
      this.each(between(a, b), (index) => {
        if (line[index] !== this.bus) line[index] = bus;
      });
    }
    for (const corner of points.slice(1, -1))
      this.lineAcross[this.index(corner)] = this.lineDown[this.index(corner)] = bus;
  }

  /** Whether an arrow may go through the crossing. */
  isOpen(index: number): boolean {
    return this.allowed[this.owner[index]!]!;
  }

  /** Cost of the step onto `index` in a direction. */
  cost(index: number, isAcross: boolean): number {
    const along = isAcross ? this.lineAcross : this.lineDown;
    const over = isAcross ? this.lineDown : this.lineAcross;
    if (along[index] === this.bus) return SHARED_BUS;
    let cost = 1 + (isAcross ? this.across : this.down)[index]!;
    if (along[index] !== -1) cost += SHARED;
    if (over[index] !== -1 && over[index] !== this.bus) cost += CROSSING;
    const stride = isAcross ? this.columns : 1;
    for (let distance = 1; distance < CLOSE.length; distance++)
      for (const beside of [index - distance * stride, index + distance * stride])
        if (beside >= 0 && beside < along.length && along[beside] !== -1 && along[beside] !== this.bus)
          cost += CLOSE[distance]!;
    return cost;
  }
}
