import type { Kind } from './kinds.ts';
import type { FigureLink } from './links.ts';
import type { State } from './schema.ts';

/** The direction in which a group arranges its boxes. */
export type Flow = { axis: 'row' | 'column'; reverse: boolean; columns?: number };

/** Which of a group's two arrangements is used: `wide` where it fits, `narrow` elsewhere. */
export type Arrangement = 'wide' | 'narrow';

/** A box of the picture, a leaf with words or a group with boxes. */
export interface Box {
  /** Ids from the outermost group inwards, such as `cluster.control.api`; empty for the whole picture. */
  path: string;
  parent: Box | undefined;
  children: Box[];
  label: string | undefined;
  sub: string | undefined;
  /** Absent on a group that only arranges. */
  kind: Kind | undefined;
  mono: boolean;
  accent: boolean;
  hidden: boolean;
  width: number | undefined;
  grow: number | undefined;
  fit: Box | undefined;
  /** Start and end of a bar, in percent of the box. */
  bar: [number, number] | undefined;
  href: string | undefined;
  glossary: string | undefined;
  align: 'start' | 'center' | 'end' | 'spread';
  cross: 'stretch' | 'start' | 'center' | 'end';
  flow: Record<Arrangement, Flow>;
  /** The number of the note on this box. */
  note: number | undefined;
  /** State at each step, where it differs from the first look; index 0 is step 1. */
  states: (State | undefined)[];
}

/** A line between two boxes. */
export interface Edge {
  from: Box;
  to: Box;
  /** Where arrowheads are. */
  heads: { from: boolean; to: boolean };
  label: string | undefined;
  /** Edges written with one wildcard share this number: those that cannot go straight leave their common box as one line. */
  bus: number;
  /** The line of the figure's file on which the edge is written. */
  line: number | undefined;
  states: (State | undefined)[];
}

/** An explanation tied to one box. */
export interface Note {
  number: number;
  on: Box;
  text: string;
}

/** One moment of a process. */
export interface Step {
  title: string;
  text: string;
}

/** A figure with every name resolved, ready to be measured and drawn. */
export interface Figure {
  name: string;
  file: string;
  title: string;
  caption: string | undefined;
  desc: string;
  /** What readers call it who search for it. */
  asked: string[] | undefined;
  /** The widest drawing in px, for pictures that gain nothing from more room. */
  widest: number | undefined;
  /** The whole picture as a group without a frame. */
  root: Box;
  edges: Edge[];
  notes: Note[];
  steps: Step[];
  links: FigureLink[];
  /** The line of the figure's file on which a box is written. */
  lineOf(box: Box): number | undefined;
}

/** Whether a box holds others. */
export const isGroup = (box: Box): boolean => box.children.length > 0;

/** A box with a frame or words that some moment shows: what a reader can see and point at. */
export const isVisible = (box: Box): boolean =>
  (!isGroup(box) || box.kind !== undefined) && !isNeverShown(box);

/** A hidden box that no step shows only keeps a place, with all that is in it. */
const isNeverShown = (box: Box): boolean =>
  upwards(box).some(({ hidden, states }) => hidden && states.every((state) => state === 'gone'));

/** Whether the picture shows a box or line at a step; 0 is the first look, before any step. */
export function isShown(part: Box | Edge, step: number): boolean {
  if ('bus' in part) {
    const isDrawn = step === 0 || part.states[step - 1] !== 'gone';
    return isDrawn && isShown(part.from, step) && isShown(part.to, step);
  }
  return upwards(part).every((box) => (step === 0 ? !box.hidden : box.states[step - 1] !== 'gone'));
}

/** The boxes inside `box` that are drawn before any step, in reading order. */
export const drawnFirst = (box: Box): Box[] =>
  inside(box).filter((each) => isVisible(each) && isShown(each, 0));

/** The boxes inside `box` in reading order, without `box` itself. */
export function inside(box: Box): Box[] {
  return box.children.flatMap((child) => [child, ...inside(child)]);
}

/** The visible boxes directly inside a group; groups that only arrange count as not there. */
export function visibleInside(group: Box): Box[] {
  return group.children.flatMap((child) => (isVisible(child) ? [child] : visibleInside(child)));
}

/** The box and all that hold it, innermost first. */
export function upwards(box: Box): Box[] {
  return box.parent ? [box, ...upwards(box.parent)] : [box];
}

/** The ids that a figure has in a page: its own, and those of its boxes, notes and steps. */
export const placesOf = (figure: Figure): string[] => [
  figure.name,
  ...inside(figure.root)
    .filter(isVisible)
    .map((box) => boxId(figure, box)),
  ...figure.notes.map(({ number }) => noteId(figure, number)),
  ...figure.steps.map((_, index) => stepId(figure, index)),
];

/** The id of a box in the page: `image-tree-debian` for `debian` in `image-tree`. */
export const boxId = ({ name }: Pick<Figure, 'name'>, box: Box): string =>
  `${name}-${box.path.replaceAll('.', '-')}`;

/** The id of a note in the page, by its number. */
export const noteId = ({ name }: Pick<Figure, 'name'>, number: number): string => `${name}-note-${number}`;

/** The id of a step in the page, by its index: the first is `...-step-1`. */
export const stepId = ({ name }: Pick<Figure, 'name'>, index: number): string => `${name}-step-${index + 1}`;
