import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { KINDS } from '../../../src/figures/model/kinds.ts';

/** The rules of a style sheet that give a colour, as `kind -> colour`; boxes without one are hardware. */
function coloursIn(css: string): [kind: string, colour: string][] {
  const rules = css.matchAll(/\.canvas ([^{]+)\{\s*--c: var\(--([a-z]+)\);\s*--f: var\(--([a-z]+)-fill\);/g);
  return [...rules].flatMap(([, selector, colour, fill]) => {
    expect(fill, selector).toBe(colour);
    return [...selector!.matchAll(/\.([a-z]+)/g)].map(([, kind]): [string, string] => [kind!, colour!]);
  });
}

test('a kind has the same colour in pages and in pictures that stand alone', () => {
  const inPages = coloursIn(readFileSync('src/figures/styles/kinds.css', 'utf8'));
  const alone = Object.entries(KINDS).filter(([, colour]) => colour !== 'hardware');
  expect(inPages.toSorted()).toEqual(alone.toSorted());
});
