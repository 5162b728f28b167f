/** What a page costs the line: requests, bytes after brotli by type, and the size of its tree. */
import type { Browser } from '@playwright/test';
import { extname } from 'node:path';
import { launch } from './browser.ts';
import { serve, type Answer, type Host } from './host.ts';
import { pageKinds, type PageKind } from './pages.ts';

/** Milliseconds without a request after which a page has loaded what it loads by itself. */
const QUIET = 1_500;
/** The page a reader comes from on a second visit. */
const BEFORE = '/docker/volumes/';
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const TYPES: Record<string, string> = { '.js': 'script', '.css': 'style', '.woff2': 'font', '.svg': 'image' };

/** What one visit asked for. */
export interface Visit {
  requests: number;
  bytes: number;
  byType: Record<string, number>;
}

/** What a page costs the line, and how large its tree is. */
export interface PageCost {
  /** With an empty cache. */
  first: Visit;
  /** Coming from another page of the site. */
  second: Visit;
  elements: number;
}

/** Visits one page of each kind with a phone, first with an empty cache, then from another page. */
export async function benchBytes(): Promise<Record<PageKind, PageCost>> {
  const host = await serve('dist');
  const browser = await launch(host);
  try {
    const costs: [string, PageCost][] = [];
    for (const [kind, path] of Object.entries(pageKinds))
      costs.push([kind, await costOf(browser, host, path)]);
    return Object.fromEntries(costs) as Record<PageKind, PageCost>;
  } finally {
    await browser.close();
    host.close();
  }
}

async function costOf(browser: Browser, host: Host, path: string): Promise<PageCost> {
  const first = await visit(browser, host, [path]);
  const second = await visit(browser, host, [BEFORE, path]);
  return { first: first.visit, second: second.visit, elements: first.elements };
}

/** Goes through pages one after another with one cache, and counts what the last of them asked for. */
async function visit(browser: Browser, host: Host, paths: readonly string[]) {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  let start = 0;
  for (const path of paths) {
    start = host.answers.length;
    await page.goto(host.origin + path, { waitUntil: 'load' });
    await untilQuiet(host);
  }
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  await context.close();
  return { visit: sum(host.answers.slice(start)), elements };
}

async function untilQuiet(host: Host): Promise<void> {
  for (let seen = -1; seen !== host.answers.length;) {
    seen = host.answers.length;
    await new Promise((waited) => setTimeout(waited, QUIET));
  }
}

function sum(answers: readonly Answer[]): Visit {
  const byType: Record<string, number> = {};
  for (const { path, bytes } of answers) {
    const type = path.endsWith('/') ? 'html' : (TYPES[extname(path)] ?? 'other');
    byType[type] = (byType[type] ?? 0) + bytes;
  }
  return { requests: answers.length, bytes: answers.reduce((all, { bytes }) => all + bytes, 0), byType };
}
