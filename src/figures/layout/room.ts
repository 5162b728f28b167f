import { outwards, type Cell } from './cells.ts';
import type { Box, Edge, Figure } from '../model/figure.ts';
import { spacedWidth, type Type } from './measure.ts';
import { ARROW, GAP, PAD } from './metrics.ts';

/** What the lines of a figure need inside one group. */
export interface Room {
  /** Distance after each cell but the last, where a line passes. */
  gaps: (number | undefined)[];
  /** Buses that run along the group beside its cells, at its start (left or top) or end. */
  lanes: { start: Set<number>; end: Set<number> };
}

/** Left or top of a group, or right or bottom. */
export type LaneSide = 'start' | 'end';

/** On which side of a group a bus should run, once a first layout has placed the boxes; undefined where either will do. */
type SideOf = (cell: Cell, edge: Edge) => LaneSide | undefined;

/** The room that the lines of a figure need, group by group. */
export function roomFor(
  figure: Figure,
  of: ReadonlyMap<Box, Cell>,
  type: Type,
  side: SideOf,
): Map<Cell, Room> {
  const rooms = new Map<Cell, Room>();
  const roomOf = (cell: Cell): Room => {
    const room = rooms.get(cell) ?? { gaps: [], lanes: { start: new Set(), end: new Set() } };
    rooms.set(cell, room);
    return room;
  };
  const lane = (cell: Cell, edge: Edge) => {
    const { start, end } = roomOf(cell).lanes;
    if (start.has(edge.bus) || end.has(edge.bus)) return;
    const free = start.size <= end.size ? start : end;
    const wanted = side(cell, edge);
    (wanted === undefined ? free : wanted === 'start' ? start : end).add(edge.bus);
  };

  for (const edge of figure.edges) {
    const { common, first, last } = meeting(of.get(edge.from)!, of.get(edge.to)!);
    const [a, b] = [common.cells.indexOf(first[0]!), common.cells.indexOf(last[0]!)];
    const swap = a > b;
    const [low, high] = swap ? [b, a] : [a, b];
    if (high - low > 1) lane(common, edge);
    const room = roomOf(common);
    for (const at of new Set([low, high - 1]))
      room.gaps[at] = Math.max(room.gaps[at] ?? 0, gapFor(edge, common.axis, type));
    for (const cell of blocked(swap ? last : first, common.axis, 'after')) lane(cell, edge);
    for (const cell of blocked(swap ? first : last, common.axis, 'before')) lane(cell, edge);
  }
  return rooms;
}

/** The innermost cell that holds both, and the way from it to each of them. */
function meeting(from: Cell, to: Cell): { common: Cell; first: Cell[]; last: Cell[] } {
  const [down, across] = [outwards(from).reverse(), outwards(to).reverse()];
  let depth = 0;
  while (down[depth + 1] && down[depth + 1] === across[depth + 1]) depth++;
  return { common: down[depth]!, first: down.slice(depth + 1), last: across.slice(depth + 1) };
}

/** The groups on a way in which other cells stand between the way's end and the side it must leave by. */
function blocked(way: readonly Cell[], axis: Cell['axis'], side: 'before' | 'after'): Cell[] {
  return way.slice(0, -1).filter((cell, depth) => {
    const index = cell.cells.indexOf(way[depth + 1]!);
    return cell.axis === axis && index !== (side === 'before' ? 0 : cell.cells.length - 1);
  });
}

function gapFor(edge: Edge, axis: Cell['axis'], type: Type): number {
  if (edge.label === undefined) return GAP.line;
  if (axis === 'column') return GAP.labelled;
  const heads = Number(edge.heads.from) + Number(edge.heads.to);
  return Math.max(
    GAP.line,
    spacedWidth(type.measure, edge.label, type.edge) + heads * ARROW.length + PAD.leaf.x,
  );
}
