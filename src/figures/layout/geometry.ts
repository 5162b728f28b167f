import { BADGE } from './metrics.ts';

/** A place in px, from the top left corner of the picture. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in px, from its top left corner. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** The x of a rectangle's right side. */
export const right = (rect: Rect): number => rect.x + rect.width;
/** The y of a rectangle's lower side. */
export const bottom = (rect: Rect): number => rect.y + rect.height;
/** The middle of a rectangle. */
export const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** Whether two rectangles share any area. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** The rectangle grown by `by` on every side. */
export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** How far two points are from each other along the grid. */
export const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The smallest rectangle that holds both points. */
export const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The square around the number of a note, at the upper right corner of the noted box. */
export function badgeRect(box: Rect): Rect {
  const { size, out } = BADGE;
  return { x: right(box) + out - size / 2, y: box.y - out - size / 2, width: size, height: size };
}
