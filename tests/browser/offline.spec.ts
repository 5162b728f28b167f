import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/build/offline-edition.ts';
import { serveFolder } from '../../tools/serve.ts';
import { clipboard } from '../support/clipboard.ts';
import { dist } from '../support/site.ts';
import { expect, test as base } from '../support/test.ts';
import { title } from '../support/title.ts';

/** A copy of the site on a server of its own, of which new editions can be made. */
const test = base.extend<{ site: { address: string; folder: string } }>({
  site: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'edition-'));
    await cp(dist, folder, { recursive: true });
    const server = await serveFolder(folder);
    await use({ address: server.address, folder });
    // What the page still loads would be refused once the server is gone.
    await page.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test.use({
  serviceWorkers: 'allow',
  permissions: ['clipboard-read', 'clipboard-write'],
  expectedMessages: ['ERR_INTERNET_DISCONNECTED', 'ERR_FAILED', '404', '503'],
});

// A whole edition is fetched, some seconds after the page.
test.setTimeout(120_000);

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A new edition' });

/** Waits until the service worker holds the whole edition and answers for this page. */
async function editionKept(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Changes the title of two pages, as a new edition would. */
async function publish(folder: string, words: string): Promise<void> {
  for (const name of ['about', 'glossary']) {
    const file = join(folder, name, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>[^<]*/, `<h1>${words}`));
  }
  await writeServiceWorker(folder);
}

/** What is asked for last shows that nothing is still to come. */
const nothingToCome = (page: Page) => page.evaluate(async () => void (await fetch('/robots.txt')));

/** Lets the page ask for a new edition, and waits for what becomes of it. */
function updateAsked(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const settled = new Promise<string>((done) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing!;
        worker.addEventListener('statechange', () => done(worker.state), { once: true });
      });
    });
    await registration.update();
    return settled;
  });
}

test('after one visit everything works without the network: search, copying, figures, every page', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await editionKept(page);
  await context.setOffline(true);
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('docker container stop');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-command', 'docker container stop box');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('The life of a container');
  await page.goto('/commands/#image-ls');
  await page.locator('[data-command="image-ls"] [data-copy]').click();
  await expect.poll(() => clipboard(page)).toBe('docker image ls');
  await page.goto('/figures/#docker-run-step-2');
  await expect(page.locator('[data-figure="docker-run"]')).toHaveAttribute('data-step', '2');
  await page.goto('/docker/what-is-a-container/');
  await expect(title(page)).toHaveText('What a container is');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.foot [role=status]')).toHaveText('Copied.');
  for (const address of [
    '/search/?q=container',
    '/map/?words=hadoop',
    '/commands/?sh=cmd&from=elsewhere',
    '/?',
    '/docker/volumes/?&',
    '/docker/volumes/?=1',
  ]) {
    await page.goto(address);
    await expect(title(page)).not.toHaveText('This page does not exist');
  }
  await page.goto('/docker/container-life?from=elsewhere#pause');
  await expect(title(page)).toHaveText('The life of a container');
  await expect(page).toHaveURL('/docker/container-life/?from=elsewhere#pause');
  await page.goto('/docker/volumes/index.html');
  await expect(title(page)).toHaveText('Volumes and bind mounts');
  for (const address of ['/no-such-page/', '/no-such-page', '/docker//']) {
    await page.goto(address);
    await expect(title(page)).toHaveText('This page does not exist');
  }
  await page.goto('/figures/container-life.light.svg');
  await expect(page.getByText('This file is not kept offline')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL('/');
  await expect(title(page)).toHaveText(/From one process/);
});

test('it is not fetched while the reader searches', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.goto('/');
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('docker');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.clock.runFor(60_000);
  await nothingToCome(page);
  expect(asked.filter((path) => path.includes('edition') || path.includes('service-worker'))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.clock.runFor(3_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
});

test('it is not fetched for a reader who saves data', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.clock.install();
  await page.goto('/');
  await page.keyboard.press('Shift');
  await page.clock.runFor(60_000);
  await nothingToCome(page);
  expect(asked.filter((path) => path.includes('edition') || path.includes('service-worker'))).toEqual([]);
});

test('a new edition is taken over whole, when the reader asks for it, by every tab', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}/about/`);
  await editionKept(page);
  const other = await context.newPage();
  await other.goto(`${site.address}/glossary/?from=elsewhere`);
  await other.keyboard.press('Shift');
  const searching = await context.newPage();
  await searching.goto(`${site.address}/glossary/`);
  await searching.keyboard.press('/');
  await publish(site.folder, 'The second edition');
  await page.reload();
  await page.keyboard.press('Shift');
  await expect(offer(page)).toContainText('A new edition of these notes is ready.');
  await publish(site.folder, 'The third edition');
  expect(await updateAsked(page)).toBe('installed');
  await expect(offer(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.goto(`${site.address}/glossary/`);
  await expect(title(page)).not.toHaveText('The third edition');
  await page.bringToFront();
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(title(page)).toHaveText('The third edition');
  await expect(title(other)).toHaveText('The third edition');
  await expect(title(searching)).toHaveText('The third edition');
  await page.goto(`${site.address}/about/`);
  await expect(title(page)).toHaveText('The third edition');
});

test('a page that an edition came to before it asked for one takes the next one over, too', async ({
  page,
  context,
  site,
}) => {
  await page.clock.install();
  await page.goto(`${site.address}/about/`);
  const other = await context.newPage();
  await other.goto(`${site.address}/glossary/`);
  await editionKept(other);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.clock.runFor(20_000);
  await page.waitForFunction(() => navigator.serviceWorker.oncontrollerchange);
  await page.clock.resume();
  await publish(site.folder, 'The second edition');
  expect(await updateAsked(page)).toBe('installed');
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(title(page)).toHaveText('The second edition');
});

test('an edition that cannot be fetched whole and unchanged is not taken, and the old one stays', async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}/about/`);
  await editionKept(page);
  const first = (await title(page).textContent())!;
  await publish(site.folder, 'The second edition');
  const late = join(site.folder, 'glossary/index.html');
  await writeFile(late, `${await readFile(late, 'utf8')}<!-- half of a third edition -->`);
  expect(await updateAsked(page)).toBe('redundant');
  await rm(late);
  expect(await updateAsked(page)).toBe('redundant');
  for (const path of ['/about/', '/glossary/']) {
    await page.goto(site.address + path);
    await expect(title(page)).not.toHaveText('The second edition');
  }
  await page.goto(`${site.address}/about/`);
  await expect(title(page)).toHaveText(first);
  await expect(offer(page)).toHaveCount(0);
});

test('where storage is full no edition is kept, and the site works as before', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 300_000 });
  await page.addInitScript(() => {
    const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
    navigator.serviceWorker.register = async (...how) => {
      const registration = await register(...how);
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      // Where none is left it has failed already.
      const tell = () => (document.body.dataset.worker = worker?.state ?? 'redundant');
      tell();
      worker?.addEventListener('statechange', tell);
      return registration;
    };
  });
  await page.goto(`${site.address}/about/`);
  await page.keyboard.press('Shift');
  await expect(page.locator('body')).toHaveAttribute('data-worker', 'redundant');
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('cgroups');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.goto(`${site.address}/glossary/`);
  await expect(title(page)).toHaveText('Glossary');
});

test('where what was kept is gone again, pages come from the network', async ({ page, site }) => {
  await page.goto(`${site.address}/about/`);
  await editionKept(page);
  await publish(site.folder, 'From the network');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.address}/glossary/`);
  await expect(title(page)).toHaveText('From the network');
});

test('where the browser refuses a service worker the site works as before', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => {
      document.body.dataset.refused = '';
      return Promise.reject(new DOMException('forbidden', 'SecurityError'));
    };
  });
  await page.goto('/about/');
  await page.keyboard.press('Shift');
  await expect(page.locator('body')).toHaveAttribute('data-refused');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
