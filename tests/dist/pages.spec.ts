import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, pageHtml, sitePages } from '../support/site.ts';

test('every page has one h1, a title, a description, a canonical address and a policy', async () => {
  for (const path of await sitePages()) {
    const html = await pageHtml(path);
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{20,160}">/);
    expect(html, path).toMatch(/<link rel="canonical" href="[^"]+">/);
    expect(html, path).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'/);
  }
});

test('every row of a table begins with what names it, and every table has a name of its own', async () => {
  const tables = [];
  for (const path of await sitePages()) {
    const html = await pageHtml(path);
    for (const [table, frame] of html.matchAll(/<div class="table-frame"([^>]*)>[^]*?<\/table>/g))
      tables.push({
        name: /aria-labelledby="[^"]+"/.test(frame!) || /aria-label="(?!Table")[^"]+"/.test(frame!),
        rows: table.match(/<tr>\s*<td/g),
        path,
      });
  }
  expect(tables.length).toBeGreaterThan(50);
  expect(tables.filter(({ name, rows }) => !name || rows !== null)).toEqual([]);
});

test('corrections and sources stand in groups that their contents list, and every correction has a heading', async () => {
  for (const path of ['/corrections/', '/sources/']) {
    const html = await pageHtml(path);
    const groups = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(groups.length, path).toBeGreaterThan(10);
    for (const id of groups) expect(html, path).toContain(`<a href="#${id}"`);
  }
  const corrections = await pageHtml('/corrections/');
  expect(corrections.match(/<article/g)!.length).toBe(corrections.match(/<h3/g)!.length);
});

test('the picture that a page names for links to it exists', async () => {
  for (const path of await sitePages()) {
    const [, card] = /<meta property="og:image" content="([^"]+)">/.exec(await pageHtml(path)) ?? [];
    expect(existsSync(join(dist, new URL(card!).pathname)), `${path}: ${card}`).toBe(true);
  }
});

test('no page holds a style attribute or an event handler attribute', async () => {
  for (const path of await sitePages()) {
    const html = await pageHtml(path);
    expect(html.match(/<[^>]+\s(style|on[a-z]+)="/), path).toBeNull();
  }
});
