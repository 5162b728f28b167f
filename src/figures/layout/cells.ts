import type { Arrangement, Box, Figure } from '../model/figure.ts';

/** A box as it is laid out: a grid becomes rows, a reversed flow has its boxes in the order the eye meets them. */
export interface Cell {
  /** Absent on a row of a grid. */
  box: Box | undefined;
  parent: Cell | undefined;
  axis: 'row' | 'column';
  cells: Cell[];
  /** Columns of a grid that its last row leaves empty. */
  spare: number;
}

/** The boxes of a figure as cells, in one arrangement. */
export function cellsOf(figure: Figure, arrangement: Arrangement): { root: Cell; of: Map<Box, Cell> } {
  const of = new Map<Box, Cell>();
  const build = (box: Box, parent: Cell | undefined): Cell => {
    const flow = box.flow[arrangement];
    const cell: Cell = { box, parent, axis: flow.axis, cells: [], spare: 0 };
    of.set(box, cell);
    if (flow.columns === undefined) cell.cells = box.children.map((child) => build(child, cell));
    else cell.cells = rows(box.children, flow.columns, cell, build);
    if (flow.reverse) cell.cells.reverse();
    return cell;
  };
  return { root: build(figure.root, undefined), of };
}

function rows(boxes: Box[], columns: number, parent: Cell, build: (box: Box, parent: Cell) => Cell): Cell[] {
  const result: Cell[] = [];
  for (let first = 0; first < boxes.length; first += columns) {
    const spare = Math.max(0, first + columns - boxes.length);
    const row: Cell = { box: undefined, parent, axis: 'row', cells: [], spare };
    row.cells = boxes.slice(first, first + columns).map((box) => build(box, row));
    result.push(row);
  }
  return result;
}

/** The cell and all that hold it, innermost first. */
export function outwards(cell: Cell): Cell[] {
  return cell.parent ? [cell, ...outwards(cell.parent)] : [cell];
}
