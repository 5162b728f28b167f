import type { Cell } from './cells.ts';
import type { Type } from './measure.ts';
import { GAP, toGrid, total, UNIT } from './metrics.ts';
import type { Spacing } from './spacing.ts';
import { naturalWidth } from './words.ts';

/** The width of every cell: rows share theirs by `grow`, columns pass theirs on, and nothing gets less than it needs. */
export function widthsOf(root: Cell, width: number, spacing: Spacing, type: Type): Map<Cell, number> {
  const widths = new Map<Cell, number>();
  const assign = (cell: Cell, given: number): void => {
    widths.set(cell, given);
    const free = given - spacing.beside(cell);
    if (cell.axis === 'column')
      for (const inner of cell.cells) assign(inner, fixedWidth(inner, spacing, type) ?? free);
    else for (const [inner, share] of shares(cell, free, spacing, type)) assign(inner, share);
  };
  assign(root, width);
  return widths;
}

/** The width of a cell that does not take part in sharing, if it has one. */
function fixedWidth(cell: Cell, spacing: Spacing, type: Type): number | undefined {
  const { box } = cell;
  if (!box || (box.width === undefined && box.grow !== 0 && !box.fit)) return undefined;
  const natural = box.width ?? (cell.cells.length === 0 ? toGrid(naturalWidth(box, type)) : 0);
  return Math.max(natural, spacing.least(cell));
}

function shares(row: Cell, free: number, spacing: Spacing, type: Type): Map<Cell, number> {
  const gaps = row.cells.slice(1).map((_, index) => spacing.gap(row, index));
  const result = new Map<Cell, number>();
  for (const cell of row.cells) {
    const fixed = fixedWidth(cell, spacing, type);
    if (fixed !== undefined) result.set(cell, fixed);
  }
  const { spare } = row;
  let rest = free - total(gaps) - spare * GAP.plain - total([...result.values()]);
  let open = row.cells.filter((cell) => !result.has(cell));
  const grow = (cell: Cell) => cell.box?.grow ?? 1;
  for (;;) {
    const part = rest / Math.max(1, total(open.map(grow)) + spare);
    const tight = open.filter((cell) => spacing.least(cell) > part * grow(cell));
    if (tight.length === 0) break;
    for (const cell of tight) result.set(cell, spacing.least(cell));
    rest -= total(tight.map(spacing.least));
    open = open.filter((cell) => !result.has(cell));
  }
  const whole = total(open.map(grow));
  let units = Math.floor(rest / UNIT);
  for (const [index, cell] of open.entries()) {
    const after = total(open.slice(index).map(grow)) + spare;
    const share = Math.ceil((units * grow(cell)) / after - 1e-9);
    result.set(cell, Math.max(share * UNIT, whole === 0 ? 0 : UNIT));
    units -= share;
  }
  return new Map(row.cells.map((cell) => [cell, result.get(cell)!]));
}
