/**
 * The sizes that measuring, layout and the style sheets share, in px at a root font of 16 px.
 * Every length of a figure is a multiple of UNIT; tests/unit/figures/words.spec.ts holds the style sheets to this table.
 */

/** The step of the grid on which every box and line lies. */
export const UNIT = 4;

/** The least length on the grid that holds `length`. */
export const toGrid = (length: number): number => Math.ceil(length / UNIT) * UNIT;

/** The sum of some lengths. */
export const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** How one kind of text inside a figure is set. */
export interface TextStyle {
  size: number;
  weight: number;
  /** Line height in px. */
  line: number;
  mono?: boolean;
}

/** The texts of a picture. */
export type Texts = Record<'label' | 'code' | 'sub' | 'edge', TextStyle>;

/** From this width on, labels are larger, frames roomier, and the wide arrangement is tried first. */
export const WIDE_FROM = 480;

const small = { size: 12.5, weight: 400, line: 16 };
const WIDE: Texts = {
  label: { size: 14, weight: 600, line: 18 },
  code: { size: 13, weight: 600, line: 18, mono: true },
  sub: small,
  edge: small,
};
const NARROW: Texts = {
  label: { size: 13, weight: 600, line: 18 },
  code: { size: 12.5, weight: 600, line: 18, mono: true },
  sub: small,
  edge: small,
};

/** How texts are set in a picture of `width`. */
export const textsAt = (width: number): Texts => (width < WIDE_FROM ? NARROW : WIDE);

/** The least room between words and the sides of their box in a picture of `width`. */
export const tightPad = (width: number): number => (width < WIDE_FROM ? 4 : 6);

/** Padding of frames in a picture of `width`. */
export const framePad = (width: number): number => (width < WIDE_FROM ? 8 : 12);

/** Room between the border of a box and its text: as drawn, and the least above and below with a reader's own spacing. */
export const PAD = { leaf: { x: 10, y: 8 }, leastY: 2 } as const;

/** Height that a bar of time adds to its box. */
export const BAR = 3 * UNIT;

/** Distances between boxes: without lines, with a line, and what a line along a column of boxes needs. */
export const GAP = { plain: 8, groups: 12, line: 32, labelled: 44, lane: 24 } as const;

/** Diameter of a note's number and how far its centre lies outside the upper right corner of the box, clear of its words. */
export const BADGE = { size: 20, out: 2 } as const;

/** Length and half width of an arrowhead, radius of a line's corners. */
export const ARROW = { length: 8, half: 4, radius: 6 } as const;

/** Extra letter and word space in em and line height that readers may set (WCAG 2.2, 1.4.12 Text Spacing). */
export const SPACING = { letter: 0.12, word: 0.16, line: 1.5 } as const;
