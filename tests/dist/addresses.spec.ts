import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { publishedAddresses } from '../../tools/addresses.ts';
import { dist, pageHtml, sitePages } from '../support/site.ts';

const published = await publishedAddresses();
const sitemap = await sitePages();

async function resolves(address: string): Promise<boolean> {
  const [page = '', place] = address.split('#');
  if (!existsSync(join(dist, page, 'index.html'))) return false;
  return place === undefined || (await pageHtml(page)).includes(` id="${place}"`);
}

test('every published address still leads somewhere; one that is taken away needs a line in content/redirects.yaml', async () => {
  expect(published.length).toBeGreaterThan(sitemap.length);
  const lost = [];
  for (const address of published) if (!(await resolves(address))) lost.push(address);
  expect(lost).toEqual([]);
});

test('every page is promised to stay; `npm run addresses` adds a new one to content/published-addresses.txt', () => {
  expect(sitemap.filter((path) => !published.includes(path))).toEqual([]);
});

test('a page that moved leads to its new place without a script, and is no page for search engines', async () => {
  const redirects = parse(await readFile('content/redirects.yaml', 'utf8')) as Record<string, string>;
  const moved = Object.entries(redirects).filter(([old]) => !old.includes('#'));
  expect(moved.length).toBeGreaterThan(0);
  for (const [from, to] of moved) {
    const html = await pageHtml(from);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]+${to.replace(/#.*/, '')}">`));
    expect(html).toContain(`<a href="${to}">`);
    expect(await resolves(to), to).toBe(true);
    expect(sitemap).not.toContain(from);
  }
});
