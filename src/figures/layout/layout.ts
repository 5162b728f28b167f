import { cellsOf } from './cells.ts';
import { inside, type Arrangement, type Box, type Figure } from '../model/figure.ts';
import { centre, type Rect } from './geometry.ts';
import type { Type } from './measure.ts';
import { place } from './place.ts';
import { misfitIn, spacingFor } from './spacing.ts';

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

/** Lines are given room on the side where a pass finds their ends, and fitted boxes move: after four passes all rest. */
const PASSES = 4;

/** Lays a figure out at `width` in one arrangement, or tells which box does not fit. */
export function layOut(figure: Figure, arrangement: Arrangement, width: number, type: Type): Layout | Misfit {
  const { root, of } = cellsOf(figure, arrangement);
  const shifts = new Map<Box, number>();
  let layout: Layout | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    const spacing = spacingFor(figure, of, width, type, layout);
    const misfit = misfitIn(root, width, spacing);
    if (misfit) return misfit;
    if (layout) moveFitted(figure, arrangement, layout, shifts);
    const hasNotes = figure.notes.length > 0;
    layout = { width, arrangement, ...place(root, width, spacing, shifts, hasNotes, type) };
  }
  return layout!;
}

/** Moves fitted boxes towards the middle of their targets, from where they stood in the pass before. */
function moveFitted(
  figure: Figure,
  arrangement: Arrangement,
  before: Layout,
  shifts: Map<Box, number>,
): void {
  for (const box of inside(figure.root)) {
    if (!box.fit) continue;
    const axis = box.parent!.flow[arrangement].axis === 'column' ? 'x' : 'y';
    const [own, target] = [before.boxes.get(box)!, before.boxes.get(box.fit)!];
    const shift = (shifts.get(box) ?? 0) + centre(target)[axis] - centre(own)[axis];
    shifts.set(box, Math.max(0, shift));
  }
}
