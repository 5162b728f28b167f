import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { create, type Font } from 'fontkit';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { characters, fromSystem } from '../../src/fonts/characters.ts';
import { dist, pageHtml, sitePages } from '../support/site.ts';

const known = new Set([...characters, ...fromSystem, '\n', '\t']);

/** The characters of a page that a reader sees; what an engine printed may hold any. */
function charactersIn(node: Nodes): string[] {
  if (node.type === 'text') return [...node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element') {
    const { className } = node.properties;
    if (['script', 'style'].includes(node.tagName)) return [];
    if (Array.isArray(className) && className.includes('screen')) return [];
  }
  return node.children.flatMap(charactersIn);
}

/** The characters that styles put beside the text. */
const charactersOfStyles = (html: string): string[] =>
  [...html.matchAll(/content:"([^"]*)"/g)].flatMap(([, text]) => [...text!]);

test('both shipped fonts hold every character that they are said to hold, and no other sign that pages show', () => {
  const files = globSync('_astro/*.woff2', { cwd: dist });
  expect(files).toHaveLength(2);
  for (const file of files) {
    const font = create(readFileSync(join(dist, file))) as Font;
    const held = [...characters, ...fromSystem].filter((letter) =>
      font.hasGlyphForCodePoint(letter.codePointAt(0)!),
    );
    expect(held.join(''), file).toBe(characters);
  }
});

test('every character that pages show is in the shipped fonts or a sign left to the system, recorded outputs apart', async () => {
  for (const path of await sitePages()) {
    const html = await pageHtml(path);
    const shown = new Set([...charactersIn(fromHtml(html)), ...charactersOfStyles(html)]);
    expect([...shown].filter((character) => !known.has(character)).join(''), path).toBe('');
  }
});
