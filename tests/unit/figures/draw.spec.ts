import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { drawAt, drawFigure, type Drawing } from '../../../src/figures/drawing/draw.ts';
import { loadMeasure } from '../../../src/figures/layout/fonts.ts';
import { bottom, overlap, right, type Point, type Rect } from '../../../src/figures/layout/geometry.ts';
import type { Layout } from '../../../src/figures/layout/layout.ts';
import { UNIT } from '../../../src/figures/layout/metrics.ts';
import type { Box } from '../../../src/figures/model/figure.ts';
import { readFigure } from '../../../src/figures/model/resolve.ts';
import type { Line } from '../../../src/figures/routing/route.ts';
import { WIDTHS } from '../../../src/figures/model/schema.ts';
import { readContentFigures } from '../../../tools/figures.ts';

const measure = await loadMeasure();
const read = (text: string) =>
  readFigure(
    'trial',
    'content/figures/trial.yaml',
    `title: A figure\ndesc: It shows boxes.\n${text}`,
    new Map(),
  );

function onBorder(point: Point, rect: Rect): boolean {
  const across = point.x >= rect.x && point.x <= right(rect);
  const down = point.y >= rect.y && point.y <= bottom(rect);
  const side = point.x === rect.x || point.x === right(rect);
  const end = point.y === rect.y || point.y === bottom(rect);
  return across && down && (side || end);
}

/** Pairs of leaves that lie over each other. */
function overlapping(layout: Layout): [Box, Box][] {
  const leaves = [...layout.boxes].filter(([box]) => box.children.length === 0);
  return leaves.flatMap(([a, p], index) =>
    leaves.slice(index + 1).flatMap(([b, q]): [Box, Box][] => (overlap(p, q) ? [[a, b]] : [])),
  );
}

function faultsOf(drawing: Drawing): string[] {
  const { layout, lines } = drawing;
  const inFrame = ([box, rect]: [{ path: string }, Rect]) =>
    rect.x >= 0 && rect.y >= 0 && right(rect) <= layout.width && bottom(rect) <= layout.height
      ? []
      : [`${box.path} leaves the picture`];
  return [
    ...overlapping(layout).map(([a, b]) => `${a.path} overlaps ${b.path}`),
    ...[...layout.boxes].flatMap(inFrame),
    ...lines.flatMap(({ edge, points }) => [
      ...(onBorder(points[0]!, layout.boxes.get(edge.from)!)
        ? []
        : [`line leaves ${edge.from.path} off its border`]),
      ...(onBorder(points.at(-1)!, layout.boxes.get(edge.to)!)
        ? []
        : [`line meets ${edge.to.path} off its border`]),
    ]),
    ...apart(lines).map((bus) => `the branches of bus ${bus} leave their common box at several places`),
  ];
}

/** Buses whose members with corners do not share their end at the common box. */
function apart(lines: readonly Line[]): number[] {
  const buses = Map.groupBy(
    lines.filter(({ points }) => points.length > 2),
    ({ edge }) => edge.bus,
  );
  const places = (ends: Point[]) => new Set(ends.map(({ x, y }) => `${x} ${y}`)).size;
  return [...buses].flatMap(([bus, members]) => {
    const starts = places(members.map(({ points }) => points[0]!));
    return Math.min(starts, places(members.map(({ points }) => points.at(-1)!))) > 1 ? [bus] : [];
  });
}

for (const figure of readContentFigures())
  test(`${figure.name} stands on the grid at every width, with no overlap and every line on its box`, () => {
    for (const drawing of drawFigure(figure, measure)) {
      expect(faultsOf(drawing), `@${drawing.layout.width}`).toEqual([]);
      for (const { x, y, width, height } of drawing.layout.boxes.values())
        expect([x % UNIT, y % UNIT, width % UNIT, height % UNIT]).toEqual([0, 0, 0, 0]);
    }
  });

test('the example in CONTRIBUTING.md can be drawn', () => {
  const [, example] = /```yaml\n(title:[\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))!;
  const figure = readFigure('example', 'CONTRIBUTING.md', example!, new Map());
  expect(drawFigure(figure, measure)).toHaveLength(WIDTHS.length);
});

test('the wide arrangement is used where it fits, else the narrow one', () => {
  const figure = read(`
flow: { wide: row, narrow: column }
nodes: { a: { label: Aaaaaaaaaaaaaaaaaaaaaaaa }, b: { label: Bbbbbbbbbbbbbbbbbbbbbbb }, c: { label: Cccccccccccccccccc } }
`);
  const used = drawFigure(figure, measure).map(({ layout }) => layout.arrangement);
  expect(used).toEqual(['narrow', 'narrow', 'narrow', 'wide']);
  expect(used).toHaveLength(WIDTHS.length);
});

test('boxes side by side that say as much are as tall, stretched or not', () => {
  const figure = read(`
flow: row
cross: end
nodes:
  a: { label: A, sub: b }
  long: { label: Long, sub: many words in it, width: 60 }
  other: { label: Alone }
`);
  const { layout } = drawAt(figure, 'narrow', 288, measure) as Drawing;
  const [a, long, other] = figure.root.children.map((box) => layout.boxes.get(box)!.height);
  expect(a).toBe(long);
  expect(other).toBeLessThan(a!);
});

test('a line may enter only the frames that hold its ends', () => {
  const figure = read(`
flow: row
nodes:
  a: { label: A }
  frame: { kind: panel, nodes: { inner: { label: Inner } } }
  b: { label: B }
edges: [a -> b]
`);
  const drawing = drawAt(figure, 'narrow', 480, measure) as Drawing;
  const frame = drawing.layout.boxes.get(figure.root.children[1]!)!;
  const [line] = drawing.lines;
  const entering = line!.points.filter(
    ({ x, y }) => x >= frame.x && x <= right(frame) && y >= frame.y && y <= bottom(frame),
  );
  expect(line!.points.length).toBeGreaterThan(2);
  expect(entering).toEqual([]);
});

test('a member of a bus goes straight where it can, all others leave their common box as one line', () => {
  const figure = read(`
nodes:
  hub: { label: Hub }
  all: { nodes: { n-1: { label: One }, n-2: { label: Two }, n-3: { label: Three } } }
edges: [hub -> n-*]
`);
  const { lines } = drawAt(figure, 'narrow', 288, measure) as Drawing;
  const ways = lines.map(({ points }) => points.map(({ x, y }) => `${x},${y}`).join(' '));
  expect(ways).toEqual(['156,36 156,68', '8,36 8,132 24,132', '8,36 8,176 24,176']);
});

test('a short way round is taken so that all members of a bus leave as one line', () => {
  const swarm = readContentFigures().find(({ name }) => name === 'swarm')!;
  const { lines } = drawAt(swarm, 'narrow', 288, measure) as Drawing;
  const starts = lines.filter(({ edge }) => edge.from.path === 'managers').map((line) => line.points[0]!);
  expect(starts.map(({ x }) => x)).toEqual([16, 16, 16]);
});

test('words that do not fit at 288 px are refused with their line and what is missing', () => {
  const figure = read(`
nodes:
  row:
    flow: row
    nodes:
      one: { label: kube-controller }
      two: { label: Kubernetesscheduler }
      three: { label: API }
      four: { label: etcd }
`);
  expect(() => drawFigure(figure, measure)).toThrow(
    /^content\/figures\/trial\.yaml:9 node "row\.two" label "Kubernetesscheduler" needs \d+ px, has \d+ px \(narrow\) @288px$/m,
  );
});

test('an edge whose words find no free place is refused', () => {
  const label = 'a label far longer than any line in so small a picture can carry beside or above itself';
  const figure = read(`nodes: { a: { label: A }, b: { label: B } }\nedges: [{ a -> b: ${label} }]\n`);
  expect(() => drawFigure(figure, measure)).toThrow(
    /:4 edge label "a label far .*" finds no free place \(narrow\) @288px/,
  );
});

test('an edge without a way is refused, such as one to a box that was fitted onto its partner', () => {
  const figure = read(`
flow: row-reverse
nodes:
  a: { label: A }
  column: { nodes: { b: { label: B, fit: a } } }
edges: [a -> b]
`);
  expect(drawAt(figure, 'narrow', 288, measure)).toEqual({
    problems: [
      {
        file: 'content/figures/trial.yaml',
        line: 8,
        message: 'edge "a" to "column.b" finds no way (narrow) @288px',
      },
    ],
  });
});
