import { expect, test } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { characters } from '../../src/fonts/characters.ts';
import { pageHtml, sitePages } from '../support/site.ts';

const inFonts = new Set([...characters, '\n', '\t']);

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

test('the shipped fonts hold every character that pages show, recorded outputs apart', async () => {
  for (const path of await sitePages()) {
    const html = await pageHtml(path);
    const shown = new Set([...charactersIn(fromHtml(html)), ...charactersOfStyles(html)]);
    expect([...shown].filter((character) => !inFonts.has(character)).join(''), path).toBe('');
  }
});
