import { z } from 'zod';
import { Id, MarkedSentence } from '../../content/fields.ts';
import { KIND_NAMES, type Kind } from './kinds.ts';

/** The widths in px a figure is drawn for, narrowest first. A figure takes the widest that fits its place. */
export const WIDTHS = [288, 352, 480, 640] as const;

/** What a box or a line can be at one step; `normal` undoes an earlier state. */
const STATES = ['normal', 'active', 'down', 'gone', 'pending', 'new'] as const;
/** What a box or a line is at one step. */
export type State = (typeof STATES)[number];

/** How a group arranges its boxes: `row`, `column`, their reverses, or `grid 3`. */
const flow = z
  .string()
  .regex(
    /^(row|column)(-reverse)?$|^grid [1-9]$/,
    'expected row, column, row-reverse, column-reverse or grid 3',
  );
const flows = z.union([flow, z.strictObject({ wide: flow, narrow: flow })]);

/** A box as the author writes it; with `nodes` it is a group, and a group without `kind` only arranges. */
export interface RawNode {
  label?: string | undefined;
  sub?: string | undefined;
  kind?: Kind | undefined;
  mono?: boolean | undefined;
  accent?: boolean | undefined;
  hidden?: boolean | undefined;
  width?: number | undefined;
  grow?: number | undefined;
  fit?: string | undefined;
  bar?: [number, number] | undefined;
  href?: string | undefined;
  glossary?: string | undefined;
  align?: 'start' | 'center' | 'end' | 'spread' | undefined;
  cross?: 'stretch' | 'start' | 'center' | 'end' | undefined;
  flow?: z.infer<typeof flows> | undefined;
  use?: string | undefined;
  nodes?: Record<string, RawNode> | undefined;
}

const node: z.ZodType<RawNode> = z.lazy(() =>
  z.strictObject({
    /** The words in the box; a leaf that is ever shown needs them. */
    label: z.string().min(1).optional(),
    /** A second, smaller line. */
    sub: z.string().min(1).optional(),
    /** What it is; decides the colour. A group without a kind has no frame. */
    kind: z.enum(KIND_NAMES).optional(),
    /** Sets the label in the font of code. */
    mono: z.boolean().optional(),
    /** Draws the border stronger. */
    accent: z.boolean().optional(),
    /** Keeps its place but is not shown until a step shows it; if none does, it is nothing but room. */
    hidden: z.boolean().optional(),
    /** Width in px, a multiple of 4. */
    width: z.number().int().multipleOf(4).positive().optional(),
    /** Share of the free space; 0 keeps the natural size. */
    grow: z.number().min(0).optional(),
    /** Another box under or over whose middle this one stands. */
    fit: z.string().optional(),
    /** Start and end of a bar across the box, on the figure's scale. */
    bar: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
    /** Makes the box a link. */
    href: z.string().startsWith('/').optional(),
    /** A term of the glossary the label links to. */
    glossary: Id.optional(),
    /** Where the boxes of a group stand along its flow. */
    align: z.enum(['start', 'center', 'end', 'spread']).optional(),
    /** Where the boxes of a row stand from top to bottom. */
    cross: z.enum(['stretch', 'start', 'center', 'end']).optional(),
    flow: flows.optional(),
    /** A template whose keys this box takes over. */
    use: z.string().optional(),
    nodes: z.record(Id, node).optional(),
  }),
);

/** One file of content/figures/. */
export const figureSchema = z.strictObject({
  /** Follows "Figure 2." under the picture. */
  title: MarkedSentence,
  /** One more sentence under the picture. */
  caption: MarkedSentence.optional(),
  /** What the picture shows, for readers who do not see it. */
  desc: MarkedSentence,
  /** What readers call it who search for it. */
  asked: z.array(z.string().min(1)).optional(),
  /** The widest drawing, for pictures that gain nothing from more room. */
  widest: z.literal(WIDTHS).optional(),
  /** The value at the right end of every bar; 100 without it. */
  scale: z.number().positive().optional(),
  templates: z.record(Id, node).optional(),
  flow: flows.optional(),
  align: z.enum(['start', 'center', 'end', 'spread']).optional(),
  cross: z.enum(['stretch', 'start', 'center', 'end']).optional(),
  nodes: z.record(Id, node),
  /** `a -> b`, `a <-> b` or `a -- b`, with an optional label after a colon. */
  edges: z
    .array(
      z.union([
        z.string(),
        z
          .record(z.string(), z.string())
          .refine((edge) => Object.keys(edge).length === 1, 'expected one edge'),
      ]),
    )
    .optional(),
  notes: z.array(z.strictObject({ on: z.string(), text: MarkedSentence })).optional(),
  steps: z
    .array(
      z.strictObject({
        title: MarkedSentence,
        text: MarkedSentence,
        set: z.record(z.string(), z.enum(STATES)).optional(),
      }),
    )
    .max(9, 'at most 9 steps')
    .optional(),
});

/** A figure as the author writes it. */
export type RawFigure = z.infer<typeof figureSchema>;
