import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { coloursOf } from '../../src/styles/colours.ts';
import { colourNames } from '../support/colour-names.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const tokens = 'src/styles/tokens.css';
const writesColour = /#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;
/** A declaration whose value has a colour's name in it. */
const namesColour = new RegExp(
  `:[^:;{}]*(?<![\\w-])(?:${colourNames.join('|')})(?![\\w-])[^;{}]*(?:[;}]|$)`,
  'i',
);

/** The styles of a style sheet, or of a component's `<style>`, without comments. */
function stylesIn(file: string): string {
  const text = read(file);
  const styles = file.endsWith('.css') ? [text] : (text.match(/<style\b[^]*?<\/style>/g) ?? []);
  return styles.join('').replace(/\/\*[^]*?\*\//g, '');
}

test('no other style sheet names a colour', () => {
  const sheets = globSync('src/**/*.{css,astro}');
  const faulty = sheets.filter((file) => writesColour.test(read(file)) || namesColour.test(stylesIn(file)));
  expect(faulty).toEqual([tokens]);
});

test('a name of a colour is found in a value, and only there', () => {
  for (const line of [
    'color: white;',
    'a { border: 1px solid red }',
    'fill: color-mix(in oklab, Tan 14%, x);',
  ])
    expect(line).toMatch(namesColour);
  for (const line of [
    'white-space: nowrap;',
    'color: var(--red);',
    'a:hover .tan { color: Canvas; fill: currentcolor }',
  ])
    expect(line).not.toMatch(namesColour);
});

test('the icon of a tab is the mark of the site, in its colours', () => {
  const { container, kernel, hardware } = coloursOf(read(tokens), 'light');
  const icon = [...read('public/favicon.svg').matchAll(/<path fill="([^"]+)" d="([^"]+)"/g)];
  const mark = [...read('src/site/Mark.astro').matchAll(/ d="([^"]+)"/g)];
  expect(icon.map(([, fill]) => fill)).toEqual([container, kernel, hardware]);
  expect(icon.map(([, , shape]) => shape)).toEqual(mark.map(([, shape]) => shape));
});
