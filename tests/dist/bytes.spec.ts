import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { median } from '../../src/recordings/measurement.ts';
import { BARS } from '../../tools/bench/search-bars.ts';
import { brotli, firstRoundTrip, readableFrom, sum, weigh, weighScripts } from '../support/bytes.ts';
import { dist, notePages, pageHtml, sitePages } from '../support/site.ts';

const longPages = ['/commands/', '/figures/'];

/** What stands on a page that needs the script of a component. */
const scriptMarks = {
  Starter: /data-(command|session)=/,
  Figure: /data-figure=/,
  Replay: /class="replay"/,
};

const pages = await sitePages();
const notes = await notePages();

test('the first round trip carries the style, the title and the first screen of every page', async () => {
  for (const path of pages) {
    const html = await pageHtml(path);
    const seen = await readableFrom(html, firstRoundTrip);
    const article = html.slice(html.indexOf('<h1'));
    const arrived = seen.slice(seen.indexOf('<h1'));
    expect(seen, path).toContain('<h1');
    expect(arrived.length, path).toBeGreaterThanOrEqual(Math.min(article.length, 5_000));
    expect(html, `${path} blocks rendering`).not.toMatch(/<link[^>]+rel="stylesheet"(?![^>]*media="print")/);
    expect(html, `${path} blocks rendering`).not.toMatch(/<script(?![^>]*type="module")[^>]+src=/);
    expect(html, `${path} hurries a script`).not.toMatch(/<script(?![^>]*fetchpriority="low")[^>]+src=/);
  }
});

test('scripts that run before the reader acts stay within 5 KB, those in the page counted', async () => {
  for (const path of pages) {
    const html = await pageHtml(path);
    const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => brotli(code!));
    const files = (await weighScripts(html)).values();
    expect(inline.length, path).toBeGreaterThan(0);
    expect(sum([...inline, ...files]), path).toBeLessThanOrEqual(5 * 1024);
  }
});

test('the median note is within 42 KB on a first visit and 12 KB as a second page', async () => {
  const weights = await Promise.all(notes.map(weigh));
  const total = median(weights.map(({ html, scripts, fonts, print }) => html + scripts + fonts + print));
  expect(total).toBeLessThanOrEqual(42 * 1024);
  const next = weights.map(({ html, parts }, index) => {
    const known = weights[index - 1]?.parts ?? new Map();
    return html + sum([...parts].map(([file, bytes]) => (known.has(file) ? 0 : bytes)));
  });
  expect(median(next.slice(1))).toBeLessThanOrEqual(12 * 1024);
});

test('a page loads only the scripts of what stands on it', async () => {
  for (const path of pages) {
    const html = await pageHtml(path);
    const scripts = await weighScripts(html);
    for (const [component, mark] of Object.entries(scriptMarks))
      expect(
        [...scripts.keys()].some((file) => file.includes(`/${component}.`)),
        `${component} on ${path}`,
      ).toBe(mark.test(html));
  }
});

test('no page but the cheat sheet and the gallery has more than 1,500 elements', async () => {
  for (const path of pages.filter((each) => !longPages.includes(each))) {
    const elements = (await pageHtml(path)).match(/<[a-z][a-z0-9-]*[\s>/]/g) ?? [];
    expect(elements.length, path).toBeLessThanOrEqual(1_500);
  }
});

test('the two fonts together stay within 24 KB', async () => {
  const { fonts } = await weigh('/');
  expect(fonts).toBeGreaterThan(0);
  expect(fonts).toBeLessThanOrEqual(24 * 1024);
});

test('the index of the search, its code and what opens it on every page stay within their bounds', () => {
  const bytesOf = (name: RegExp) => {
    const file = readdirSync(dist).find((each) => name.test(each));
    return brotli(readFileSync(join(dist, file!)));
  };
  expect(bytesOf(/^search-index\..*\.json$/)).toBeLessThanOrEqual(BARS.index);
  expect(bytesOf(/^search-main\..*\.js$/)).toBeLessThanOrEqual(BARS.code);
  expect(bytesOf(/^search-opener\..*\.js$/)).toBeLessThanOrEqual(BARS.opener);
});
