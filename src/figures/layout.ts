import Yoga, { Align, Edge as Side, FlexDirection, Justify, MeasureMode, type Node } from 'yoga-layout';
import { cellsOf, type Cell } from './cells.ts';
import { inside, type Arrangement, type Box, type Figure } from './figure.ts';
import { centre, type Rect } from './geometry.ts';
import type { Measure } from './measure.ts';
import { BADGE, GAP, PAD, UNIT } from './metrics.ts';
import { roomFor, type Room } from './room.ts';
import { leastWidth, naturalWidth, textsOf, wordsHeight } from './words.ts';

/** Where everything stands at one width. */
export interface Layout {
  width: number;
  height: number;
  arrangement: Arrangement;
  /** Every box, groups without a frame too. */
  boxes: Map<Box, Rect>;
  /** The words at the head of each framed group. */
  heads: Map<Box, Rect>;
}

/** A box whose words are wider than the place it gets. */
export interface Misfit {
  box: Box;
  needs: number;
  has: number;
}

const config = Yoga.Config.create();
config.setPointScaleFactor(1 / UNIT);
config.setUseWebDefaults(false);

const HEIGHT_OF_BAR = 12;
const JUSTIFY = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  spread: Justify.SpaceBetween,
} as const;

/** Lays a figure out at `width` in one arrangement, or tells which box does not fit. */
export function layOut(
  figure: Figure,
  arrangement: Arrangement,
  width: number,
  measure: Measure,
): Layout | Misfit {
  const { root, of } = cellsOf(figure, arrangement);
  let layout: Layout | undefined;
  for (let pass = 0; pass < 3; pass++) {
    const plan = new Plan(figure, root, of, width, measure, layout);
    const misfit = plan.misfit(root, width);
    if (misfit) return misfit;
    layout = plan.place(arrangement);
  }
  return layout!;
}

/** One pass: knows what the lines need and, from the pass before, where boxes came to stand. */
class Plan {
  readonly rooms: Map<Cell, Room>;
  readonly pad: number;
  private readonly least = new Map<Cell, number>();

  constructor(
    readonly figure: Figure,
    readonly root: Cell,
    readonly of: ReadonlyMap<Box, Cell>,
    readonly width: number,
    readonly measure: Measure,
    readonly before: Layout | undefined,
  ) {
    this.pad = width < 400 ? PAD.groupNarrow : PAD.group;
    this.rooms = roomFor(figure, of, measure, (cell, edge) => this.sideOf(cell, [edge.from, edge.to]));
  }

  /** A line runs along the side of a group that its ends are nearer to. */
  private sideOf(cell: Cell, ends: Box[]): 'start' | 'end' {
    const box = cell.box ?? cell.parent!.box!;
    const frame = this.before?.boxes.get(box);
    if (!frame) return 'start';
    const along = cell.axis === 'column' ? 'x' : 'y';
    const middle = centre(frame)[along];
    const offset = ends.map((end) => centre(this.before!.boxes.get(end)!)[along] - middle);
    return offset[0]! + offset[1]! > UNIT * 4 ? 'end' : 'start';
  }

  /** Padding of a cell's contents: its frame's and one lane for each line that runs beside them. */
  private padding(cell: Cell): { left: number; right: number; top: number; bottom: number } {
    const frame = cell.box?.kind === undefined ? 0 : this.pad;
    const lanes = this.rooms.get(cell)?.lanes;
    const start = (lanes?.start.size ?? 0) * GAP.lane;
    const end = (lanes?.end.size ?? 0) * GAP.lane;
    const beside = cell.axis === 'column';
    return {
      left: frame + (beside ? start : 0),
      right: frame + (beside ? end : 0),
      top: frame + (beside ? 0 : start),
      bottom: frame + (beside ? 0 : end),
    };
  }

  private gap(cell: Cell, index: number): number {
    const next = [cell.cells[index], cell.cells[index + 1]];
    const groups = next.some((other) => other?.box?.kind !== undefined && other.cells.length > 0);
    return Math.max(this.rooms.get(cell)?.gaps[index] ?? 0, groups ? GAP.groups : GAP.plain);
  }

  private gaps(cell: Cell): number[] {
    return cell.cells.slice(1).map((_, index) => this.gap(cell, index));
  }

  /** The least width a cell can have. */
  leastOf(cell: Cell): number {
    const known = this.least.get(cell);
    if (known !== undefined) return known;
    const words = cell.box ? leastWidth(cell.box, this.measure) : 0;
    const { left, right } = this.padding(cell);
    const widths = cell.cells.map((inner) => this.leastOf(inner));
    const contents = cell.axis === 'column' ? Math.max(0, ...widths) : sum(widths) + sum(this.gaps(cell));
    const header = words === 0 ? 0 : words - 2 * PAD.leaf.x + left + right;
    const own = cell.cells.length === 0 ? words : Math.max(contents + left + right, header);
    const least = Math.ceil(Math.max(own, cell.box?.width ?? 0) / UNIT) * UNIT;
    this.least.set(cell, least);
    return least;
  }

  /** The first box, from the outside in, that needs more than it has. */
  misfit(cell: Cell, has: number): Misfit | undefined {
    const needs = this.leastOf(cell);
    if (needs <= has) return undefined;
    const { left, right } = this.padding(cell);
    const gaps = cell.axis === 'row' ? sum(this.gaps(cell)) : 0;
    const share = cell.axis === 'row' ? (has - left - right - gaps) / cell.cells.length : has - left - right;
    for (const inner of cell.cells) {
      const found = this.misfit(inner, Math.floor(share));
      if (found) return found;
    }
    return { box: cell.box ?? cell.parent!.box!, needs, has };
  }

  place(arrangement: Arrangement): Layout {
    const nodes = new Map<Cell, Node>();
    const headNodes = new Map<Cell, Node>();
    const top = this.node(this.root, undefined, nodes, headNodes);
    top.setWidth(this.width);
    const badge = this.figure.notes.length > 0 ? BADGE.size / 2 - BADGE.inset : 0;
    top.setPadding(Side.Top, this.padding(this.root).top + badge);
    top.calculateLayout(this.width, undefined);

    const boxes = new Map<Box, Rect>();
    const heads = new Map<Box, Rect>();
    const read = (node: Node): Rect => {
      let [x, y] = [node.getComputedLeft(), node.getComputedTop()];
      for (let up = node.getParent(); up; up = up.getParent())
        [x, y] = [x + up.getComputedLeft(), y + up.getComputedTop()];
      return { x, y, width: node.getComputedWidth(), height: node.getComputedHeight() };
    };
    for (const [cell, node] of nodes) if (cell.box) boxes.set(cell.box, read(node));
    for (const [cell, node] of headNodes) heads.set(cell.box!, read(node));
    const height = top.getComputedHeight();
    top.freeRecursive();
    return { width: this.width, height, arrangement, boxes, heads };
  }

  private node(cell: Cell, parent: Cell | undefined, nodes: Map<Cell, Node>, heads: Map<Cell, Node>): Node {
    const node = Yoga.Node.create(config);
    nodes.set(cell, node);
    this.size(cell, parent, node);
    if (cell.cells.length === 0) {
      node.setMeasureFunc((width, mode) => this.measureLeaf(cell.box!, width, mode));
      return node;
    }
    const { left, right, top, bottom } = this.padding(cell);
    node.setPadding(Side.Left, left);
    node.setPadding(Side.Right, right);
    node.setPadding(Side.Top, top);
    node.setPadding(Side.Bottom, bottom);
    const list = this.list(cell, node, heads);
    for (const [index, inner] of cell.cells.entries()) {
      const child = this.node(inner, cell, nodes, heads);
      if (index > 0) child.setMargin(cell.axis === 'row' ? Side.Left : Side.Top, this.gap(cell, index - 1));
      this.fit(inner, cell, child);
      list.insertChild(child, index);
    }
    return node;
  }

  /** The node that holds a group's cells: the group itself, or a second node under its header. */
  private list(cell: Cell, node: Node, heads: Map<Cell, Node>): Node {
    const box = cell.box;
    let list = node;
    if (box && textsOf(box).length > 0) {
      node.setFlexDirection(FlexDirection.Column);
      const head = Yoga.Node.create(config);
      head.setMeasureFunc((width) => ({
        width,
        height: wordsHeight(box, width + 2 * PAD.leaf.x, this.measure) - 2 * PAD.leaf.y,
      }));
      head.setMargin(Side.Top, -UNIT / 2);
      head.setMargin(Side.Bottom, UNIT * 1.5);
      node.insertChild(head, 0);
      heads.set(cell, head);
      list = Yoga.Node.create(config);
      list.setFlexGrow(1);
      node.insertChild(list, 1);
    }
    list.setFlexDirection(cell.axis === 'row' ? FlexDirection.Row : FlexDirection.Column);
    list.setJustifyContent(JUSTIFY[box?.align ?? 'start']);
    return list;
  }

  private size(cell: Cell, parent: Cell | undefined, node: Node): void {
    const box = cell.box;
    node.setMinWidth(this.leastOf(cell));
    if (!parent) return;
    if (box?.width !== undefined) {
      node.setWidth(box.width);
      if (parent.axis === 'column' && !box.fit) node.setAlignSelf(Align.Center);
      return;
    }
    if (box?.grow === 0) {
      if (parent.axis === 'column' && !box.fit) node.setAlignSelf(Align.Center);
      return;
    }
    if (box?.fit) return;
    if (parent.axis === 'row') {
      node.setFlexGrow(box?.grow ?? 1);
      node.setFlexBasis(0);
    } else if (box?.grow !== undefined) node.setFlexGrow(box.grow);
  }

  private fit(cell: Cell, parent: Cell, node: Node): void {
    const target = cell.box?.fit;
    if (!target) return;
    const rect = this.before?.boxes.get(target);
    const own = this.before?.boxes.get(cell.box!);
    const around = parent.box ? this.before?.boxes.get(parent.box) : undefined;
    if (!rect || !own || !around) return node.setAlignSelf(Align.Center);
    const { left, top } = this.padding(parent);
    node.setAlignSelf(Align.FlexStart);
    if (parent.axis === 'column') {
      const x = centre(rect).x - own.width / 2 - around.x - left;
      node.setMargin(Side.Left, clamp(x, 0, around.width - 2 * left - own.width));
    } else {
      const y = centre(rect).y - own.height / 2 - around.y - top;
      node.setMargin(Side.Top, clamp(y, 0, around.height - 2 * top - own.height));
    }
  }

  private measureLeaf(box: Box, given: number, mode: MeasureMode): { width: number; height: number } {
    const natural = Math.ceil(naturalWidth(box, this.measure) / UNIT) * UNIT;
    const width =
      mode === MeasureMode.Exactly ? given : mode === MeasureMode.AtMost ? Math.min(given, natural) : natural;
    const height = wordsHeight(box, width, this.measure) + (box.bar ? HEIGHT_OF_BAR : 0);
    return { width, height: Math.ceil(height / UNIT) * UNIT };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Whether two boxes of a layout that do not hold each other overlap; a guard for tests. */
export function overlaps(figure: Figure, layout: Layout): [Box, Box][] {
  const leaves = inside(figure.root).filter((box) => box.children.length === 0);
  return leaves.flatMap((a, index) =>
    leaves.slice(index + 1).flatMap((b): [Box, Box][] => {
      const [p, q] = [layout.boxes.get(a)!, layout.boxes.get(b)!];
      const apart =
        p.x + p.width <= q.x || q.x + q.width <= p.x || p.y + p.height <= q.y || q.y + q.height <= p.y;
      return apart ? [] : [[a, b]];
    }),
  );
}
