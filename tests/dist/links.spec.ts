import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRegistry } from '../../src/build/check/registry.ts';
import { movedPlaces, parse } from '../../src/content/redirects.ts';
import { buildSite } from '../support/build.ts';
import { withFolder } from '../support/folder.ts';
import { brokenLinks, brokenMarkdownLinks, idsOf } from '../support/links.ts';
import { dist, pageHtml } from '../support/site.ts';

test('a link without its page, its fragment or its closing slash leads nowhere', async () => {
  const links = ['/about/#here', '/about', '/about/#nowhere', '/abut/'];
  const files = {
    'index.html': links.map((link) => `<a href="${link}"></a>`).join(''),
    'about/index.html': '<h1 id="here">About</h1>',
  };
  const broken = await withFolder(files, (folder) => brokenLinks(folder, '/'));
  expect(broken).toEqual(['/ -> /about', '/ -> /about/#nowhere', '/ -> /abut/']);
});

test('every internal link, asset and fragment of the site resolves', async () => {
  expect(await brokenLinks(dist, '/')).toEqual([]);
});

test('every link of the Markdown is a whole address, and those of this site resolve', async () => {
  const sitemap = await readFile(join(dist, 'sitemap.xml'), 'utf8');
  const [, page] = /<loc>([^<]+)<\/loc>/.exec(sitemap)!;
  expect(await brokenMarkdownLinks(dist, new URL('/', page).href)).toEqual([]);
});

test('the check of the content lets a link name just the places that a page besides the notes has', async () => {
  const root = join(dist, '..');
  const file = 'content/redirects.yaml';
  const redirects = parse(file, await readFile(join(root, file), 'utf8'));
  const ofShell = ['main', 'outline', 'contents', 'filter'];
  const { routes } = await readRegistry(root);
  for (const [page, places] of routes) {
    if (page === '/links/' || page === '/search/') continue;
    const others = new Set([...ofShell, ...movedPlaces(redirects, page).map(({ from }) => from)]);
    const ids = idsOf(await pageHtml(page)).difference(others.difference(places));
    expect([...ids].sort(), page).toEqual([...places].sort());
  }
});

test('under a sub-path every link and asset still resolves, and the canonical address names it', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'sub-path-'));
  try {
    const fork = 'https://code.example.org/fork';
    await buildSite(folder, {
      SITE_URL: 'https://example.org',
      BASE_PATH: '/practice/',
      REPOSITORY_URL: fork,
    });
    expect(await brokenLinks(folder, '/practice/')).toEqual([]);
    expect(await brokenMarkdownLinks(folder, 'https://example.org/practice/')).toEqual([]);
    const home = await readFile(join(folder, 'index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://example.org/practice/">');
    expect(existsSync(join(folder, 'robots.txt'))).toBe(true);
    const note = await readFile(join(folder, 'docker/install/index.html'), 'utf8');
    expect(note).toContain(`"${fork}/edit/main/content/notes/docker/install.mdx"`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
