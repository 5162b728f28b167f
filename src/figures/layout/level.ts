import type { Cell } from './cells.ts';
import type { Type } from './measure.ts';
import { textsOf } from './words.ts';

/**
 * Least heights of boxes that stand side by side without being stretched: as tall as the tallest of them that says as much.
 * @param heightOf the height that the words of a box need, in px.
 */
export function levelHeights(root: Cell, type: Type, heightOf: (cell: Cell) => number): Map<Cell, number> {
  const heights = new Map<Cell, number>();
  for (const row of cellsIn(root).filter(isLoose)) {
    const leaves = cellsIn(row).filter(({ box, cells }) => box !== undefined && cells.length === 0);
    for (const alike of Map.groupBy(leaves, ({ box }) => textsOf(box!, type).length).values()) {
      const tallest = Math.max(...alike.map(heightOf));
      for (const leaf of alike) heights.set(leaf, Math.max(tallest, heights.get(leaf) ?? 0));
    }
  }
  return heights;
}

const cellsIn = (cell: Cell): Cell[] => [cell, ...cell.cells.flatMap(cellsIn)];

const isLoose = ({ axis, box }: Cell): boolean =>
  axis === 'row' && box?.cross !== undefined && box.cross !== 'stretch';
