import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { GROUP_FILL, KINDS, PLAIN } from '../../../src/figures/model/kinds.ts';

const css = readFileSync('src/figures/styles/kinds.css', 'utf8');

/** The rules of a style sheet that give a colour, as `kind -> colour`; boxes without one are hardware. */
function coloursIn(css: string): [kind: string, colour: string][] {
  const rules = css.matchAll(/\.canvas ([^{]+)\{\s*--c: var\(--([a-z]+)\);\s*--f: var\(--([a-z]+)-fill\);/g);
  return [...rules].flatMap(([, selector, colour, fill]) => {
    expect(fill, selector).toBe(colour);
    return [...selector!.matchAll(/\.([a-z]+)/g)].map(([, kind]): [string, string] => [kind!, colour!]);
  });
}

/** The kinds that rules of the style sheet name, rule by rule, where a rule says what `declaration` finds. */
const kindsWith = (declaration: RegExp): [kind: string, value: string][] =>
  [...css.matchAll(/\.canvas ([^{]+)\{([^}]*)\}/g)].flatMap(([, selector, rule]): [string, string][] => {
    const value = declaration.exec(rule!)?.[1];
    const kinds = [...selector!.replace('.group', '').matchAll(/\.([a-z]+)/g)];
    return value === undefined ? [] : kinds.map(([, kind]) => [kind!, value]);
  });

test('a kind has the same colour in pages and in pictures that stand alone', () => {
  const inPages = coloursIn(css);
  const alone = Object.entries(KINDS).filter(([, colour]) => colour !== 'hardware');
  expect(inPages.toSorted()).toEqual(alone.toSorted());
});

test('a kind that is filled as the page is has the same fill in pages and in pictures that stand alone', () => {
  expect(kindsWith(/--f: var\(--(surface)\)/).map(([kind]) => kind)).toEqual(PLAIN);
  const groups = Object.fromEntries(kindsWith(/background: (?:var\(--)?([a-z]+)/));
  expect(groups).toEqual(GROUP_FILL);
});
