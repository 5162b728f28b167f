import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../support/build.ts';
import { dist } from '../support/site.ts';
import { brokenLinks } from '../support/links.ts';

test('every internal link, asset and fragment of the site resolves', async () => {
  expect(await brokenLinks(dist, '/')).toEqual([]);
});

test('under a sub-path every link and asset still resolves, and the canonical address names it', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'sub-path-'));
  try {
    await buildSite(folder, { SITE_URL: 'https://example.org', BASE_PATH: '/practice/' });
    expect(await brokenLinks(folder, '/practice/')).toEqual([]);
    const home = await readFile(join(folder, 'index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://example.org/practice/">');
    expect(existsSync(join(folder, 'robots.txt'))).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
