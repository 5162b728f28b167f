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
