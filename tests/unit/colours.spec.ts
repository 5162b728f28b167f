import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { coloursOf } from '../../src/styles/colours.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const tokens = 'src/styles/tokens.css';
const namesColour = /#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

test('no other style sheet names a colour', () => {
  const sheets = globSync('src/**/*.{css,astro}');
  expect(sheets.filter((file) => namesColour.test(read(file)))).toEqual([tokens]);
});

test('the icon of a tab is the mark of the site, in its colours', () => {
  const { container, kernel, hardware } = coloursOf(read(tokens), 'light');
  const icon = [...read('public/favicon.svg').matchAll(/<path fill="([^"]+)" d="([^"]+)"/g)];
  const mark = [...read('src/site/Mark.astro').matchAll(/ d="([^"]+)"/g)];
  expect(icon.map(([, fill]) => fill)).toEqual([container, kernel, hardware]);
  expect(icon.map(([, , shape]) => shape)).toEqual(mark.map(([, shape]) => shape));
});
