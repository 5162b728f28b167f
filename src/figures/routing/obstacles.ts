import { inside, isGroup, isVisible, type Figure } from '../model/figure.ts';
import { badgeRect, bottom, grown, right, type Rect } from '../layout/geometry.ts';
import type { Layout } from '../layout/layout.ts';

/** What the words of a line must not touch: boxes, the borders and headers of groups, and the numbers of notes. */
export function obstacles(figure: Figure, layout: Layout): Rect[] {
  const rects = [...layout.heads.values()];
  for (const box of inside(figure.root).filter(isVisible)) {
    const rect = layout.boxes.get(box)!;
    const { x, y, width, height } = rect;
    if (isGroup(box))
      rects.push(
        { x, y: y - 1, width, height: 2 },
        { x, y: bottom(rect) - 1, width, height: 2 },
        { x: x - 1, y, width: 2, height },
        { x: right(rect) - 1, y, width: 2, height },
      );
    else rects.push(grown(rect, 2));
    if (box.note !== undefined) rects.push(badgeRect(rect));
  }
  return rects;
}
