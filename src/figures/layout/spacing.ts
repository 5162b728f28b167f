import { memoise } from '../../memoise.ts';
import type { Cell } from './cells.ts';
import type { Box, Figure } from '../model/figure.ts';
import { centre } from './geometry.ts';
import type { Layout, Misfit } from './layout.ts';
import type { Type } from './measure.ts';
import { framePad, GAP, toGrid, total } from './metrics.ts';
import { roomFor, type LaneSide, type Room } from './room.ts';
import { leastWidth } from './words.ts';

/** How far, as a share of a group's size, a line's ends must lie off its middle to draw the line to their side. */
const NEARER = 0.2;

/** Room inside a frame, between it and the boxes it holds. */
interface Padding {
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
  const lanes = (cell: Cell): Padding => lanePadding(cell, rooms.get(cell));
  const spacing: Spacing = {
    frame,
    lanes,
    gap: (cell, index) => Math.max(rooms.get(cell)?.gaps[index] ?? 0, plainGap(cell, index)),
    beside: (cell) => {
      const { left, right } = lanes(cell);
      return left + right + 2 * (cell.box?.kind === undefined ? 0 : frame);
    },
    least: memoise((cell) => toGrid(Math.max(contentWidth(cell, spacing, type), cell.box?.width ?? 0))),
  };
  return spacing;
}

/** The room for the lines that run along a group beside its cells. */
function lanePadding({ axis }: Cell, room: Room | undefined): Padding {
  const first = (room?.lanes.start.size ?? 0) * GAP.lane;
  const last = (room?.lanes.end.size ?? 0) * GAP.lane;
  return axis === 'column'
    ? { left: first, right: last, top: 0, bottom: 0 }
    : { left: 0, right: 0, top: first, bottom: last };
}

/** The distance after the cell at `index` where no line passes. */
const plainGap = ({ cells }: Cell, index: number): number =>
  cells.slice(index, index + 2).some(isFrame) ? GAP.groups : GAP.plain;

/** The least width that holds the words of a cell and the cells in it. */
function contentWidth(cell: Cell, spacing: Spacing, type: Type): number {
  const words = cell.box ? leastWidth(cell.box, type) : 0;
  if (cell.cells.length === 0) return words;
  const around = spacing.beside(cell);
  const widths = cell.cells.map(spacing.least);
  const gaps = widths.slice(1).map((_, index) => spacing.gap(cell, index));
  const contents = cell.axis === 'column' ? Math.max(...widths) : total(widths) + total(gaps);
  return Math.max(contents + around, words === 0 ? 0 : words - 2 * type.tight + around);
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
