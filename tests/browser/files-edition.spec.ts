import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { filesEdition } from '../../tools/files-edition/edition.ts';
import { zipOf } from '../../tools/files-edition/zip.ts';
import { clipboard } from '../support/clipboard.ts';
import { brokenLinks } from '../support/links.ts';
import { dist } from '../support/site.ts';
import { expect, test } from '../support/test.ts';
import { title } from '../support/title.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ mode: 'default' });

let folder: string;
const files = (path: string) => `${pathToFileURL(folder)}/${path}`;

test.beforeAll(async () => {
  // A folder whose name needs care in an address.
  const parent = await mkdtemp(join(tmpdir(), 'the site #1 '));
  folder = join(parent, 'distributed-systems-practice');
  const zip = join(parent, 'site.zip');
  await promisify(execFile)(process.execPath, ['tools/zip.ts', zip]);
  for (const [name, data] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(parent, name)), { recursive: true });
    await writeFile(join(parent, name), data);
  }
});
test.afterAll(() => rm(dirname(folder), { recursive: true, force: true }));

test('the same site gives the same bytes, and every link between files resolves', async () => {
  const [first, second] = await Promise.all([filesEdition(dist, '/'), filesEdition(dist, '/')]);
  expect(Buffer.compare(zipOf(first, 'site'), zipOf(second, 'site'))).toBe(0);
  expect(await brokenLinks(folder, '/')).toEqual([]);
  for (const [name, data] of first)
    if (name.endsWith('.html')) {
      expect(data, name).not.toMatch(/<[a-z][^>]* (href|src)="\/|url\(\/|unsafe-|type="module"/);
      expect(data, name).toContain("content=\"default-src 'none'; script-src 'self' file: 'sha256-");
    }
});

test('a reader browses, follows the address of a figure, and keeps what was chosen', async ({ page }) => {
  await page.goto(files('index.html'));
  await expect(page).toHaveTitle(/From one process to a whole cluster/);
  // The shipped fonts come after the first paint; until then those of the machine stand in for them.
  await expect(page.locator('html')).toHaveAttribute('data-fonts');
  expect(
    await page.evaluate(() =>
      document.fonts.ready.then((fonts) =>
        [...fonts].filter(({ family }) => family.includes('Atkinson')).map((each) => each.status),
      ),
    ),
  ).toContain('loaded');
  await page.getByRole('link', { name: 'All notes in order' }).click();
  await page.locator('main').getByRole('link', { name: 'What a container is' }).click();
  await expect(title(page)).toHaveText('What a container is');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Figures' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.goto(files('figures/index.html#docker-run-step-2'));
  const figure = page.locator('[data-figure="docker-run"]');
  await expect(figure).toHaveAttribute('data-step', '2');
  await figure.locator('figcaption').getByRole('link', { name: 'What docker run does' }).click();
  await expect(title(page)).not.toHaveText('Figures');
  await page.waitForLoadState();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the search finds, copies and leads to what it found, and its page answers an address', async ({
  page,
}) => {
  await page.goto(files('docker/dockerfile/index.html'));
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('docker container stop');
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('data-command', 'docker container stop box');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Copied: docker container stop box')).toBeVisible();
  expect(await clipboard(page)).toBe('docker container stop box');
  await page.locator('input[type=search]').fill('the build cache');
  await page.locator('[role=option][href$="#the-build-cache"]').first().click();
  await expect(page).toHaveURL(files('docker/images-and-layers/index.html#the-build-cache'));
  await expect(page.locator('mark.arrived').first()).toBeVisible();
  await page.goto(files('search/index.html?q=cgroups'));
  await page.locator('input[type=search]').fill('pod');
  await expect(page).toHaveURL(files('search/index.html?q=pod'));
  await page.getByRole('option').first().click();
  await expect(title(page)).not.toHaveText('Search and index');
  await page.goBack();
  await expect(page.locator('input[type=search]')).toHaveValue('pod');
});

test('commands copy with the values of the reader, and a page copies as Markdown', async ({ page }) => {
  await page.goto(files('commands/index.html#container-stop'));
  const command = page.locator('[data-command="container-stop"]');
  await command.locator('[data-slot]').filter({ visible: true }).first().click();
  await page.keyboard.type('web-1');
  await command.locator('[data-copy]').click();
  await expect.poll(() => clipboard(page)).toBe('docker container stop web-1');
  await page.goto(files('docker/clean-up/index.html'));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.foot [role=status]')).toHaveText('Copied.');
  expect(await clipboard(page)).toMatch(/^# /);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the files can be read and lead to each other', async ({ page }) => {
    await page.goto(files('index.html'));
    await page.locator('header [data-search-open]').click();
    await page.getByRole('link', { name: 'The build cache', exact: true }).click();
    await expect(title(page)).toHaveText('Images and layers');
  });
});
