import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/build/offline-edition.ts';
import { dist } from '../support/site.ts';
import { serveFolder } from '../support/serve.ts';
import { expect, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow', expectedMessages: ['ERR_INTERNET_DISCONNECTED', 'ERR_FAILED', '404'] });

/** Waits until the service worker holds the whole edition. */
async function editionKept(page: import('@playwright/test').Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('after one visit every page opens without the network, and an unknown address leads on', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await editionKept(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto('/docker/what-is-a-container/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a container is');
  await page.goto('/search/?q=container');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

test('a new edition is taken over whole, when the reader asks for it', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'edition-'));
  await cp(dist, folder, { recursive: true });
  const server = await serveFolder(folder);
  try {
    await page.goto(`${server.address}/about/`);
    await editionKept(page);
    await page.reload();
    for (const name of ['about', 'glossary']) {
      const file = join(folder, name, 'index.html');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>[^<]*/, '<h1>The second edition'));
    }
    await writeServiceWorker(folder);
    await page.reload();
    await page.keyboard.press('Shift');
    await expect(page.getByRole('status')).toContainText('A new edition of these notes is ready.');
    await page.goto(`${server.address}/glossary/`);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The second edition');
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The second edition');
    await page.goto(`${server.address}/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The second edition');
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('where the browser refuses a service worker the site works as before', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
  });
  await page.goto('/about/');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
