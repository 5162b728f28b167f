import { expect, test } from '@playwright/test';
import { withoutUnusedStyles } from '../../src/build/component-styles.ts';

const layers = [
  ...['base', 'highlighting', 'annotated', 'chart', 'original', 'said', 'recording', 'command', 'session'],
  ...['figure', 'figure-steps'],
];
const sheet = layers.map((layer) => `@layer ${layer}{@media print{.${layer}{margin:0}}}`).join('');

/** The layers of components that a page with this body keeps. */
const kept = (body: string) => {
  const html = withoutUnusedStyles(`<head><style>${sheet}</style></head><body>${body}</body>`);
  return layers.filter((layer) => html.includes(`@layer ${layer}{@media print{.${layer}{margin:0}}}`));
};

const needs: [body: string, layers: string[]][] = [
  ['<p>', []],
  ['<span class="tok-3">', ['highlighting']],
  ['<div class="file">', ['command']],
  ['<div class="file annotated">', ['annotated', 'command']],
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

test('a page keeps just the styles of the components that stand on it', () => {
  for (const [body, needed] of needs) expect(kept(body), body).toEqual(['base', ...needed]);
});
