import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { linePath } from '../../../src/figures/drawing/connectors.ts';
import type { Edge } from '../../../src/figures/model/figure.ts';
import { inside, isShown, isVisible } from '../../../src/figures/model/figure.ts';
import { escapeHtml, inlineHtml, plainText } from '../../../src/figures/drawing/markup.ts';
import { loadMeasure } from '../../../src/figures/layout/fonts.ts';
import { pieces, wrap } from '../../../src/figures/layout/measure.ts';
import { BADGE, framePad, textsAt, tightPad, UNIT, WIDE_FROM } from '../../../src/figures/layout/metrics.ts';
import { readFigure } from '../../../src/figures/model/resolve.ts';
import { relationsOf } from '../../../src/figures/model/relations.ts';
import { WIDTHS } from '../../../src/figures/model/schema.ts';
import { unknownTerms } from '../../../src/figures/model/terms.ts';
import { readContentFigures } from '../../../tools/figures.ts';

test('text breaks after spaces, and after hyphens and slashes inside words', () => {
  expect(pieces('kube-controller-manager on node-1')).toEqual([
    'kube-',
    'controller-',
    'manager ',
    'on ',
    'node-1',
  ]);
  expect(wrap('one two three', 7, (line) => line.length)).toEqual(['one two', 'three']);
});

test('a heavier weight and the font of code are measured apart', async () => {
  const measure = await loadMeasure();
  const width = (weight: number, mono: boolean) =>
    measure('Guest kernel', { size: 16, line: 20, weight, mono });
  expect(width(600, false)).toBeGreaterThan(width(400, false));
  expect(width(400, true)).toBeCloseTo(width(600, true));
});

test('the sizes in the style sheets are those that measuring uses', () => {
  const css = globSync('src/figures/styles/*.css')
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const units = (px: number) => px / UNIT;
  for (const width of [WIDTHS[0], WIDE_FROM]) {
    const { label, code } = textsAt(width);
    const rule = [
      `--head: ${units(framePad(width)) - 1};`,
      `--label: ${units(label.size)};`,
      `--code: ${units(code.size)};`,
      `--pad: ${units(tightPad(width))};`,
    ];
    expect(css.replace(/\s+/g, ' ')).toContain(rule.join(' '));
  }
  expect(css).toContain(`top: calc(var(--u) * -${units(BADGE.size / 2 + BADGE.out)});`);
  expect(css).toContain(`width: calc(var(--u) * ${units(BADGE.size)});`);
  const { label, sub, edge } = textsAt(WIDE_FROM);
  expect(css).toContain(`line-height: calc(var(--u) * ${units(label.line)});`);
  expect(css).toContain(
    `font-size: calc(var(--u) * ${units(sub.size)});\n    line-height: ${sub.line / sub.size};`,
  );
  expect(css).toContain(`font-size: ${edge.size}px;`);
  for (const width of WIDTHS.slice(1)) expect(css).toContain(`@container (width >= ${width / 16}rem)`);
});

for (const figure of readContentFigures())
  test(`the words for ${figure.name} name every box and every line of the picture before its steps`, () => {
    const relations = relationsOf(figure);
    const held = new Set(relations.filter(({ edge }) => !edge).flatMap(({ boxes }) => boxes.slice(1)));
    expect([...held].map(({ path }) => path).sort()).toEqual(
      inside(figure.root)
        .filter((box) => isVisible(box) && isShown(box, 0))
        .map(({ path }) => path)
        .sort(),
    );
    expect(relations.flatMap(({ edge }) => edge ?? [])).toEqual(
      figure.edges.filter((edge) => isShown(edge, 0)),
    );
  });

test('a line has rounded corners and ends where its arrowhead begins', () => {
  const edge = { heads: { from: false, to: true } } as Edge;
  const points = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 40 },
  ];
  expect(linePath({ edge, points })).toBe('M0 0h34q6 0 6 6v27');
});

test('an author writes bold, code and links, and nothing else becomes markup', () => {
  expect(inlineHtml('**A** `b<c>` [d](/e/) [f](#g) <script>', (path) => `/practice${path}`)).toBe(
    '<b>A</b> <code>b&lt;c&gt;</code> <a href="/practice/e/">d</a> <a href="#g">f</a> &lt;script&gt;',
  );
  expect(escapeHtml('"&')).toBe('&quot;&amp;');
});

test('what stands in code is no mark; bold words and the words of a link may hold code', () => {
  const text = '`a**b` and `c**d`, `[x](/y)`, **`e` f**, [`g` h](#i)';
  expect(inlineHtml(text, (path) => path)).toBe(
    '<code>a**b</code> and <code>c**d</code>, <code>[x](/y)</code>, <b><code>e</code> f</b>, <a href="#i"><code>g</code> h</a>',
  );
  expect(plainText(text)).toBe('a**b and c**d, [x](/y), e f, g h');
});

test('a link of a figure is checked with the line it stands on, one in code is none', () => {
  const text = 'title: A\ndesc: "`[x](/y)` and\n  [`z`](/z/)"\nnodes:\n  a: { label: A, href: /b/ }\n';
  const { links } = readFigure('trial', 'content/figures/trial.yaml', text, new Map());
  expect(links.map(({ url }) => url)).toEqual(['/b/', '/z/']);
});

test('a link to a term that the glossary lacks is refused with its line', () => {
  const text = 'title: A\ndesc: B.\nnodes:\n  a: { label: A, glossary: kubelt }\n';
  const figure = readFigure('trial', 'content/figures/trial.yaml', text, new Map());
  expect(unknownTerms(figure, new Set(['kubelet']))).toEqual([
    {
      file: 'content/figures/trial.yaml',
      line: 4,
      message: 'node "a": unknown glossary term "kubelt"; did you mean "kubelet"?',
    },
  ]);
});
