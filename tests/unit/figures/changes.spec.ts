import { expect, test } from '@playwright/test';
import { beginsAtFirstStep, changeWords } from '../../../src/figures/model/changes.ts';
import { relationsOf } from '../../../src/figures/model/relations.ts';
import { connectorLayer } from '../../../src/figures/drawing/connectors.ts';
import { drawAt, type Drawing } from '../../../src/figures/drawing/draw.ts';
import { loadMeasure } from '../../../src/figures/layout/fonts.ts';
import { readFigure } from '../../../src/figures/model/resolve.ts';
import { searchedFigure } from '../../../src/search/records/models.ts';
import { readContentFigures } from '../../../tools/figures.ts';

const figure = readFigure(
  'trial',
  'content/figures/trial.yaml',
  `
title: A figure
desc: It shows boxes.
nodes:
  one: { label: One, kind: machine, nodes: { a: { label: A }, b: { label: B, hidden: true } } }
  two: { label: Two, kind: machine, nodes: { a: { label: A }, room: { label: spare, hidden: true } } }
edges: [one.a -> two.a, one.b -> two.a]
steps:
  - { title: First, text: It fails., set: { two: down } }
  - { title: Second, text: It is replaced., set: { one.b: new, two: gone } }
  - { title: Third, text: Only colours., set: { one.b: active } }
`,
  new Map(),
);

test('a picture in words says what is drawn before any step', () => {
  expect(relationsOf(figure).map(({ text }) => text)).toEqual([
    'The picture shows One, Two.',
    'One: A.',
    'Two: A.',
    'A (One) → A (Two)',
  ]);
});

test('each step says what comes, what goes and what is struck out', () => {
  expect(changeWords(figure)).toEqual([
    'Step 1 strikes out Two.',
    'Step 2 adds B; it takes away Two, A (Two), “A (One) → A (Two)”.',
    undefined,
  ]);
});

test('search does not find a box that is never drawn', () => {
  expect(searchedFigure(figure).labels).toEqual(['One', 'A', 'B', 'Two', 'A']);
});

const figures = new Map(readContentFigures().map((each) => [each.name, each]));

for (const [name, step, says] of [
  ['docker-run', 3, 'adds Container'],
  ['docker-run', 5, 'adds sh'],
  ['desired-state', 2, 'adds 5 pods'],
  ['hdfs-blocks', 3, 'Client → DataNode 3'],
] as const)
  test(`step ${step} of ${name} draws what it tells of: ${says}`, () => {
    expect(changeWords(figures.get(name)!)[step - 1]).toContain(says);
  });

test('where lines share a trunk, the one that is struck out lies under those that live', async () => {
  const drawing = drawAt(figures.get('swarm')!, 'narrow', 288, await loadMeasure()) as Drawing;
  const groups = connectorLayer(drawing, 0).match(/<g[^>]*>/g)!;
  const downs = groups.map((group) => group.split('="down"').length - 1);
  expect(downs[0]).toBeGreaterThan(0);
  expect(downs).toEqual([...downs].sort((a, b) => b - a));
});

for (const [name, begins] of [
  ['swarm', true],
  ['stack-service-task', true],
  ['docker-run', false],
  ['hdfs-blocks', false],
] as const)
  test(`${name} ${begins ? 'begins at its first step' : 'shows all of it before its first step'}`, () => {
    expect(beginsAtFirstStep(figures.get(name)!)).toBe(begins);
  });
