import { expect, test } from '@playwright/test';
import { withoutUnusedStyles } from '../../src/build/component-styles.ts';

const layers = [
  ...[
    'base',
    'highlighting',
    'annotated',
    'chart',
    'original',
    'said',
    'recording',
    'command',
    'file',
    'session',
  ],
  ...['figure', 'figure-steps'],
];
const sheetOf = (names: string[]) =>
  `@layer ${names.join(',')};${names.map((layer) => `@layer ${layer}{@media print{.${layer}{margin:0}}}`).join('')}`;

/** The style sheet of a page with this body. */
const kept = (body: string) => {
  const html = withoutUnusedStyles(`<head><style>${sheetOf(layers)}</style></head><body>${body}</body>`);
  return /<style>(.*)<\/style>/.exec(html)![1];
};

const needs: [body: string, layers: string[]][] = [
  ['<p>', []],
  ['<span class="tok-3">', ['highlighting']],
  ['<div class="file">', ['command', 'file']],
  ['<div class="file annotated">', ['annotated', 'command', 'file']],
  ['<figure data-chart="start-times">', ['chart']],
  ['<details class="original">', ['original']],
  ['<td class="verdict wrong">', ['original']],
  ['<q class="said">', ['said']],
  ['<figure data-figure="a">', ['figure']],
  ['<ol class="steps">', ['figure-steps']],
  ['<div data-command="a">', ['command']],
  ['<figure data-recorded="a/b">', ['recording']],
  ['<div data-session="a">', ['recording', 'command', 'session']],
];

test('a page keeps just the styles of the components that stand on it, and their order', () => {
  for (const [body, needed] of needs) expect(kept(body), body).toBe(sheetOf(['base', ...needed]));
});
