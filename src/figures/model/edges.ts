import type { YamlPath } from '../../problems/yaml.ts';
import type { Report } from './boxes.ts';
import { upwards, type Box, type Edge } from './figure.ts';
import { attempt, findBoxes, ReferenceFault, type Match } from './references.ts';
import type { RawFigure } from './schema.ts';

const HEADS = {
  '->': { from: false, to: true },
  '<->': { from: true, to: true },
  '--': { from: false, to: false },
} as const;

const WRITTEN = /^(\S+) (->|<->|--) (\S+)$/;

/** The two ends of an edge as written, with every wildcard replaced by the boxes it stands for. */
export function endsOf(root: Box, written: string): { from: Box; to: Box; heads: Edge['heads'] }[] {
  const parts = WRITTEN.exec(written);
  if (!parts) throw new ReferenceFault(`"${written}" is not an edge; write "a -> b", "a <-> b" or "a -- b"`);
  const [, from, arrow, to] = parts as unknown as [string, string, keyof typeof HEADS, string];
  return pairs(findBoxes(root, from), findBoxes(root, to)).map((pair) => ({ ...pair, heads: HEADS[arrow] }));
}

/**
 * Wildcards on both sides go together by what they stand for; a wildcard on one side fans out.
 * @throws {ReferenceFault} when a box of one side has no partner on the other.
 */
function pairs(from: Match[], to: Match[]): { from: Box; to: Box }[] {
  const both = from.length > 1 && to.length > 1;
  const isAlone = (one: Match, others: Match[]) => !others.some(({ stars }) => stars === one.stars);
  const alone = from.find((a) => isAlone(a, to)) ?? to.find((b) => isAlone(b, from));
  if (both && alone) throw new ReferenceFault(`"${alone.box.path}" has no partner on the other side`);
  return from.flatMap((a) =>
    to.filter((b) => !both || a.stars === b.stars).map((b) => ({ from: a.box, to: b.box })),
  );
}

/** All edges of a figure; faults go to `report`. */
export function edgesOf(
  raw: RawFigure,
  root: Box,
  report: Report,
  lineOf: (at: YamlPath) => number | undefined,
): Edge[] {
  const edges: Edge[] = [];
  for (const [index, item] of (raw.edges ?? []).entries()) {
    const at = ['edges', index];
    const [written, label] = typeof item === 'string' ? [item, undefined] : Object.entries(item)[0]!;
    const fault = (message: string) => report(at, `edge ${index + 1}: ${message}`);
    const ends = attempt(() => endsOf(root, written), fault) ?? [];
    for (const [member, { from, to, heads }] of ends.entries()) {
      if (upwards(from).includes(to) || upwards(to).includes(from))
        fault(`"${from.path}" and "${to.path}" lie in each other; a line needs two boxes apart`);
      else if (edges.some((other) => joins(other, from, to)))
        fault(`"${from.path}" and "${to.path}" are joined already`);
      else {
        const bus = fansOut(ends) ? index * 100 : index * 100 + member;
        const words = bus === index * 100 && member > 0 ? undefined : label;
        edges.push({ from, to, heads, label: words, bus, line: lineOf(at), states: [] });
      }
    }
  }
  return edges;
}

/** Whether an edge goes from one box to the other in the same sense. */
export const joins = (edge: Edge, from: Box, to: Box): boolean => edge.from === from && edge.to === to;

function fansOut(ends: { from: Box; to: Box }[]): boolean {
  const one = (boxes: Box[]) => new Set(boxes).size === 1;
  return ends.length > 1 && (one(ends.map(({ from }) => from)) || one(ends.map(({ to }) => to)));
}
