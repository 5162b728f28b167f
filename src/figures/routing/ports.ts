import { right, bottom, type Point, type Rect } from '../layout/geometry.ts';
import { UNIT } from '../layout/metrics.ts';

/** The four directions, in the order in which a path's state counts them. */
export const DIRECTIONS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** A place on a box's border where a line may start or end. */
export interface Port {
  at: Point;
  /** Index into DIRECTIONS, away from the box. */
  side: number;
  /** What a line pays to start or end here, in steps over free ground. */
  cost: number;
}

/** The price for a port at the very corner, and less towards the middle of the side. */
const OFF_MIDDLE = 6;
/** The price for a port on a side that does not face the other box. */
const AWAY = 6;
/** Distance in px of ports from the corners. */
const CORNER = 2 * UNIT;

/** All ports of a box; those in the middle of a side that faces `other` are the cheapest. */
export function portsOf(rect: Rect, other: Rect): Port[] {
  const { x, y, width, height } = rect;
  const facing = [other.x >= right(rect), other.y >= bottom(rect), right(other) <= x, bottom(other) <= y];
  const starts: Point[] = [
    { x: x + width, y },
    { x, y: y + height },
    { x, y },
    { x, y },
  ];
  return DIRECTIONS.flatMap((_, side) => {
    const isUpright = side % 2 === 0;
    const length = isUpright ? height : width;
    return steps(length).map(({ offset, cost }) => ({
      at: isUpright ? { x: starts[side]!.x, y: y + offset } : { x: x + offset, y: starts[side]!.y },
      side,
      cost: cost + (facing[side] ? 0 : AWAY),
    }));
  });
}

/** Places along a side, clear of the corners, dearer towards them. */
function steps(length: number): { offset: number; cost: number }[] {
  const middle = Math.round(length / 2 / UNIT) * UNIT;
  const places = [{ offset: middle, cost: 0 }];
  for (let offset = CORNER; offset <= length - CORNER; offset += UNIT)
    if (offset !== middle) {
      const away = Math.abs(offset - length / 2) / (length / 2);
      places.push({ offset, cost: 0.5 + OFF_MIDDLE * away });
    }
  return places;
}
