import Yoga, { Align, Edge as Side, FlexDirection, Justify, type Node } from 'yoga-layout';
import type { Cell } from './cells.ts';
import type { Box } from '../model/figure.ts';
import type { Rect } from './geometry.ts';
import { levelHeights } from './level.ts';
import type { Type } from './measure.ts';
import { BADGE, BAR, PAD, toGrid, UNIT } from './metrics.ts';
import type { Spacing } from './spacing.ts';
import { widthsOf } from './widths.ts';
import { textsOf, wordsHeight, wordsWidth } from './words.ts';

const config = Yoga.Config.create();
config.setPointScaleFactor(1 / UNIT);
config.setUseWebDefaults(false);

const JUSTIFY = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  spread: Justify.SpaceBetween,
} as const;

const CROSS = {
  stretch: Align.Stretch,
  start: Align.FlexStart,
  center: Align.Center,
  end: Align.FlexEnd,
} as const;

interface Placed {
  height: number;
  boxes: Map<Box, Rect>;
  heads: Map<Box, Rect>;
}

/** Places cells by flexbox, at distances from `spacing`; fitted boxes stand `shifts` away from the start of their group. */
export function place(
  root: Cell,
  width: number,
  spacing: Spacing,
  shifts: ReadonlyMap<Box, number>,
  hasNotes: boolean,
  type: Type,
): Placed {
  const widths = widthsOf(root, width, spacing, type);
  const level = levelHeights(root, type, (cell) => leafHeight(cell.box!, widths.get(cell)!, type));
  const nodes = new Map<Box, Node>();
  const heads = new Map<Box, Node>();
  const top = nodeOf(root, { widths, level, spacing, shifts, type, nodes, heads });
  if (hasNotes) top.setPadding(Side.Top, spacing.lanes(root).top + BADGE.size / 2 + BADGE.out);
  top.calculateLayout(width, undefined);
  const rects = (placed: ReadonlyMap<Box, Node>) =>
    new Map([...placed].map(([box, node]) => [box, rectOf(node)]));
  const headRects = new Map(
    [...rects(heads)].map(([box, rect]): [Box, Rect] => [
      box,
      { ...rect, width: Math.min(rect.width, wordsWidth(box, type)) },
    ]),
  );
  const result = { height: top.getComputedHeight(), boxes: rects(nodes), heads: headRects };
  top.freeRecursive();
  return result;
}

/** What the nodes of all cells are made from, and the nodes that boxes got. */
interface Making {
  widths: ReadonlyMap<Cell, number>;
  /** Heights that leaves share. */
  level: ReadonlyMap<Cell, number>;
  spacing: Spacing;
  shifts: ReadonlyMap<Box, number>;
  type: Type;
  nodes: Map<Box, Node>;
  heads: Map<Box, Node>;
}

/** The node of a cell, with those of the cells in it. */
function nodeOf(cell: Cell, making: Making): Node {
  const { widths, level, type, nodes } = making;
  const node = Yoga.Node.create(config);
  if (cell.box) nodes.set(cell.box, node);
  node.setWidth(widths.get(cell)!);
  if (cell.parent?.axis === 'row') node.setAlignSelf(CROSS[cell.parent.box?.cross ?? 'stretch']);
  else if (cell.box?.grow) node.setFlexGrow(cell.box.grow);
  if (cell.parent?.axis === 'column' && isNarrower(cell)) node.setAlignSelf(Align.Center);
  if (cell.cells.length === 0)
    node.setMeasureFunc((width) => ({
      width,
      height: Math.max(leafHeight(cell.box!, width, type), level.get(cell) ?? 0),
    }));
  else fill(node, cell, making);
  return node;
}

/** Puts the cells of a group into its node. */
function fill(node: Node, cell: Cell, making: Making): void {
  const { spacing, shifts, type, heads } = making;
  const list = withHead(node, cell.box, heads, type);
  pad(node, list, cell, spacing);
  list.setFlexDirection(cell.axis === 'row' ? FlexDirection.Row : FlexDirection.Column);
  list.setJustifyContent(JUSTIFY[cell.box?.align ?? 'start']);
  for (const [index, other] of cell.cells.entries()) {
    const child = nodeOf(other, making);
    const before = cell.axis === 'row' ? Side.Left : Side.Top;
    if (index > 0) child.setMargin(before, spacing.gap(cell, index - 1));
    if (other.box?.fit) {
      child.setAlignSelf(Align.FlexStart);
      child.setMargin(cell.axis === 'row' ? Side.Top : Side.Left, shifts.get(other.box) ?? 0);
    }
    list.insertChild(child, index);
  }
}

/** Leaves room for the frame of a group and for the lanes beside its cells, which stand in `list`. */
function pad(node: Node, list: Node, cell: Cell, spacing: Spacing): void {
  const frame = cell.box?.kind === undefined ? 0 : spacing.frame;
  const lanes = spacing.lanes(cell);
  if (frame > 0) node.setPadding(Side.All, frame);
  const inner = list === node ? frame : 0;
  list.setPadding(Side.Top, lanes.top + inner);
  list.setPadding(Side.Bottom, lanes.bottom + inner);
  node.setPadding(Side.Left, lanes.left + frame);
  node.setPadding(Side.Right, lanes.right + frame);
}

/** A box that keeps its own width in a column stands in the middle. */
const isNarrower = ({ box }: Cell): boolean =>
  box !== undefined && !box.fit && (box.width !== undefined || box.grow === 0);

/** The node that takes a group's cells: the group's own, or a second one under its words. */
function withHead(node: Node, box: Box | undefined, heads: Map<Box, Node>, type: Type): Node {
  if (!box || textsOf(box, type).length === 0) return node;
  node.setFlexDirection(FlexDirection.Column);
  const head = Yoga.Node.create(config);
  head.setMeasureFunc((width) => ({
    width,
    height: toGrid(wordsHeight(box, width + 2 * type.tight, type) - 2 * PAD.leaf.y),
  }));
  head.setMargin(Side.Top, -UNIT);
  head.setMargin(Side.Bottom, 2 * UNIT);
  heads.set(box, head);
  node.insertChild(head, 0);
  const list = Yoga.Node.create(config);
  list.setFlexGrow(1);
  node.insertChild(list, 1);
  return list;
}

function leafHeight(box: Box, width: number, type: Type): number {
  return toGrid(wordsHeight(box, width, type) + (box.bar ? BAR : 0));
}

function rectOf(node: Node): Rect {
  let [x, y] = [node.getComputedLeft(), node.getComputedTop()];
  for (let up = node.getParent(); up; up = up.getParent())
    [x, y] = [x + up.getComputedLeft(), y + up.getComputedTop()];
  return { x, y, width: node.getComputedWidth(), height: node.getComputedHeight() };
}
