import type { Cell } from './cells.ts';
import type { Box, Figure } from '../model/figure.ts';
import { centre } from './geometry.ts';
import type { Layout, Misfit } from './layout.ts';
import type { Type } from './measure.ts';
import { framePad, GAP, toGrid, total } from './metrics.ts';
import { roomFor, type LaneSide } from './room.ts';
import { leastWidth } from './words.ts';

/** How far, as a share of a group's size, a line's ends must lie off its middle to draw the line to their side. */
const NEARER = 0.2;

/** Room inside a frame, between it and the boxes it holds. */
export interface Padding {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Distances of one layout pass: they depend on where lines run, so on where the pass before put the boxes. */
export interface Spacing {
  /** Padding of frames. */
  frame: number;
  /** Lanes for lines beside a group's cells. */
  lanes(cell: Cell): Padding;
  /** Distance after the cell at `index`. */
  gap(cell: Cell, index: number): number;
  /** What a cell's frame and lanes take of its width. */
  beside(cell: Cell): number;
  /** The least width a cell can have. */
  least(cell: Cell): number;
}

/** Works out distances from the lines of a figure and the layout before, if there is one. */
export function spacingFor(
  figure: Figure,
  of: ReadonlyMap<Box, Cell>,
  width: number,
  type: Type,
  before: Layout | undefined,
): Spacing {
  const frame = framePad(width);
  const rooms = roomFor(figure, of, type, (cell, { from, to }) => laneSide(cell, [from, to], before));
  const known = new Map<Cell, number>();

  const lanes = (cell: Cell): Padding => {
    const { start, end } = rooms.get(cell)?.lanes ?? { start: new Set(), end: new Set() };
    const [first, last] = [start.size * GAP.lane, end.size * GAP.lane];
    return cell.axis === 'column'
      ? { left: first, right: last, top: 0, bottom: 0 }
      : { left: 0, right: 0, top: first, bottom: last };
  };
  const gap = (cell: Cell, index: number): number => {
    const plain = cell.cells.slice(index, index + 2).some(isFrame) ? GAP.groups : GAP.plain;
    return Math.max(rooms.get(cell)?.gaps[index] ?? 0, plain);
  };
  const beside = (cell: Cell): number => {
    const { left, right } = lanes(cell);
    return left + right + 2 * (cell.box?.kind === undefined ? 0 : frame);
  };
  const compute = (cell: Cell): number => {
    const words = cell.box ? leastWidth(cell.box, type) : 0;
    if (cell.cells.length === 0) return words;
    const around = beside(cell);
    const widths = cell.cells.map(least);
    const gaps = widths.slice(1).map((_, index) => gap(cell, index));
    const contents = cell.axis === 'column' ? Math.max(...widths) : total(widths) + total(gaps);
    return Math.max(contents + around, words === 0 ? 0 : words - 2 * type.tight + around);
  };
  const least = (cell: Cell): number => {
    const width = known.get(cell) ?? toGrid(Math.max(compute(cell), cell.box?.width ?? 0));
    known.set(cell, width);
    return width;
  };
  return { frame, lanes, gap, beside, least };
}

/** A line runs along the side of a group that its ends are clearly nearer to, else on whichever is free. */
function laneSide(cell: Cell, ends: Box[], before: Layout | undefined): LaneSide | undefined {
  const frame = before?.boxes.get(cell.box ?? cell.parent!.box!);
  if (!before || !frame) return undefined;
  const [along, size] =
    cell.axis === 'column' ? (['x', frame.width] as const) : (['y', frame.height] as const);
  const offset = total(ends.map((end) => centre(before.boxes.get(end)!)[along] - centre(frame)[along]));
  if (Math.abs(offset) < size * NEARER) return undefined;
  return offset > 0 ? 'end' : 'start';
}

/** The innermost box that needs more width than it would have, or undefined where everything fits. */
export function misfitIn(cell: Cell, has: number, spacing: Spacing): Misfit | undefined {
  const needs = spacing.least(cell);
  if (needs <= has) return undefined;
  const free = has - spacing.beside(cell);
  const gaps = cell.cells.slice(1).map((_, index) => spacing.gap(cell, index));
  const share = cell.axis === 'row' ? Math.floor((free - total(gaps)) / cell.cells.length) : free;
  const widest = [...cell.cells].sort((a, b) => spacing.least(b) - spacing.least(a))[0];
  const found = widest && misfitIn(widest, share, spacing);
  if (found) return found;
  return { box: cell.box ?? cell.parent!.box!, needs, has };
}

const isFrame = (cell: Cell): boolean => cell.box?.kind !== undefined && cell.cells.length > 0;
