import type { Drawing } from './draw.ts';
import { inside, isVisible, type Box, type Figure } from '../model/figure.ts';
import type { Rect } from '../layout/geometry.ts';
import { UNIT } from '../layout/metrics.ts';

/** Position and size in its frame, and how far the words at the head of a group are indented. */
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
  i?: number;
}

/** The class of a box in its figure's rules, by reading order. */
export const boxClass = (index: number): string => `n${index.toString(36)}`;

/**
 * The rules that place a figure's boxes, in grid units from the frame around them: all of them for the narrowest
 * width, then only what differs for each wider one. styles/boxes.css turns them into lengths.
 */
export function placingRules(figure: Figure, drawings: readonly Drawing[]): string {
  const boxes = inside(figure.root).filter(isVisible);
  let before: Map<string, Place> = new Map();
  let rules = '';
  for (const drawing of drawings) {
    const places = placesOf(boxes, drawing);
    const declared = declarations(places, before);
    const block = `[data-figure=${figure.name}]{${declared}}`;
    rules += before.size === 0 ? block : `@container(width>=${drawing.layout.width / 16}rem){${block}}`;
    before = places;
  }
  return rules + barRules(figure, boxes);
}

function placesOf(boxes: readonly Box[], { layout }: Drawing): Map<string, Place> {
  const places = new Map([['>*', place({ x: 0, y: 0, ...layout }, { x: 0, y: 0 }, undefined)]]);
  for (const [index, box] of boxes.entries()) {
    const rect = layout.boxes.get(box)!;
    const frame = layout.boxes.get(frameOf(box))!;
    const head = layout.heads.get(box);
    places.set(`.${boxClass(index)}`, place(rect, frame, head ? head.x - rect.x : undefined));
  }
  return places;
}

function place(rect: Rect, frame: { x: number; y: number }, indent: number | undefined): Place {
  const units = (length: number) => length / UNIT;
  return {
    x: units(rect.x - frame.x),
    y: units(rect.y - frame.y),
    w: units(rect.width),
    h: units(rect.height),
    ...(indent === undefined ? {} : { i: units(indent) }),
  };
}

/** The nearest box around this one that is drawn, else the whole picture. */
function frameOf(box: Box): Box {
  let frame = box.parent!;
  while (frame.kind === undefined && frame.parent) frame = frame.parent;
  return frame;
}

/** Boxes with the same changes share one rule. */
function declarations(places: Map<string, Place>, before: ReadonlyMap<string, Place>): string {
  const shared = new Map<string, string[]>();
  for (const [name, now] of places) {
    const then = before.get(name);
    for (const keys of [['x', 'y'], ['w', 'h'], ['i']] as const) {
      const changed = keys.filter((key) => now[key] !== then?.[key]);
      if (changed.length === 0) continue;
      const text = changed.map((key) => `--${key}:${now[key]}`).join(';');
      shared.set(text, [...(shared.get(text) ?? []), name]);
    }
  }
  return [...shared].map(([text, names]) => `${names.join()}{${text}}`).join('');
}

function barRules(figure: Figure, boxes: readonly Box[]): string {
  return boxes
    .map(({ bar }, index) =>
      bar ? `[data-figure=${figure.name}] .${boxClass(index)}{--from:${bar[0]}%;--to:${100 - bar[1]}%}` : '',
    )
    .join('');
}
