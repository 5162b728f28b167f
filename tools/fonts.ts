/**
 * `npm run fonts`: cuts the two variable fonts down to the characters and weights the site uses and writes them to src/fonts/.
 * Run it again after an upgrade of the font packages or after adding a character in src/fonts/characters.ts; the result is committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { characters } from '../src/fonts/characters.ts';

const require = createRequire(import.meta.url);
const weights = { min: 400, max: 700 };

async function cut(family: string, target: string): Promise<void> {
  const file = require.resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`);
  const font = await subsetFont(await readFile(file), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  await writeFile(new URL(`../src/fonts/${target}`, import.meta.url), font);
  console.log(`${target} ${(font.length / 1024).toFixed(1)} KiB, ${[...characters].length} characters`);
}

await cut('atkinson-hyperlegible-next', 'text.woff2');
await cut('atkinson-hyperlegible-mono', 'mono.woff2');
