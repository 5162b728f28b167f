import type { Page } from '@playwright/test';
import { clipboard } from '../support/clipboard.ts';
import { stopTime } from '../support/clock.ts';
import { hold } from '../support/hold.ts';
import { field, holdCode, options } from '../support/search.ts';
import { expect, test } from '../support/test.ts';
import { title } from '../support/title.ts';

const note = '/docker/container-life/';
/** A note with commands, files, figures and a recorded session with steps. */
const manyScripts = '/docker/dockerfile/';

test('where storage is forbidden, all works and only nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto('/commands/#container-run-bind');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const command = page.locator('[data-command="container-run-bind"]');
  await command.locator('[data-slot]').first().fill('shop');
  await page.keyboard.press('Tab');
  await expect(command.getByText(/^shop is now in .* It cannot be kept for other pages/)).toBeVisible();
  await command.getByRole('button', { name: 'PowerShell' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await page.getByRole('checkbox').uncheck();
  await expect(page.locator('html')).toHaveAttribute('data-keys', 'off');
  await page.keyboard.press('Escape');
  await page.locator('header [data-search-open]').click();
  await field(page).fill('the build cache');
  const found = await options(page).first().getAttribute('data-href');
  await options(page).first().click();
  await expect(page).toHaveURL(found!);
});

test.describe('where the clipboard is forbidden', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      });
      document.execCommand = () => false;
    });
  });

  test('each copy button says so and leaves a way: a selection, the address bar, a link', async ({
    page,
  }) => {
    for (const button of [
      '[data-command] [data-copy]',
      '[data-session] [data-copy-line]',
      '[data-session] [data-copy-all]',
      '[data-copy-file]',
    ]) {
      await page.goto(manyScripts);
      await page.locator(button).first().click();
      await expect(page.getByRole('alert'), button).toContainText('press Ctrl+C');
      expect(await page.evaluate(() => getSelection()!.toString()), button).not.toBe('');
    }
    await page.goto(note);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('.foot [role=status]')).toContainText('the link opens it');
    await page.keyboard.press('/');
    await field(page).fill('docker container stop');
    await expect(options(page).first()).toHaveAttribute('data-command', /stop/);
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText('Copying was not allowed. The command is selected.')).toBeVisible();
    await expect(field(page)).not.toBeFocused();
    expect(await page.evaluate(() => getSelection()!.toString())).toContain('docker container stop');
    await page.goto('/figures/');
    const figure = page.locator('[data-figure="image-tree"]');
    await figure.getByRole('button', { name: 'Copy link' }).click();
    await expect(figure.getByRole('button', { name: 'See the address bar' })).toBeVisible();
    await expect(page).toHaveURL('/figures/#image-tree');
  });
});

test.describe('where a script fails', () => {
  test.use({ expectedMessages: ['Failed to load resource', 'half-way'] });

  /** The scripts that the page loads before the reader acts. */
  async function scriptsOf(page: Page): Promise<string[]> {
    return page
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src));
  }

  /** What a reader of a half-working page needs: the text, a word about it, every variant, and no dead control. */
  async function isWholeWithoutScript(page: Page, why: string): Promise<void> {
    await expect(page.locator('html'), why).toHaveAttribute('data-failed');
    await expect(page.locator('[data-needs-script]').filter({ visible: true }), why).toHaveCount(0);
    await expect(title(page), why).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body, '::before').content), why).toContain(
      'Reload',
    );
    await page.locator('header [data-search-open]').click();
    await expect(page.locator('dialog input, #letter-k').first(), why).toBeVisible();
  }

  test('any one that does not come, or breaks at its start, leaves the page whole and without dead controls', async ({
    page,
  }) => {
    await page.goto(manyScripts);
    const scripts = await scriptsOf(page);
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts)
      for (const breaks of [false, true]) {
        await page.route(script, (route) =>
          breaks
            ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("half-way")' })
            : route.abort(),
        );
        await page.goto(manyScripts);
        await isWholeWithoutScript(page, `${script} ${breaks ? 'breaks' : 'does not come'}`);
        await page.unroute(script);
      }
  });

  test('where the style for paper does not come, the page works as before', async ({ page }) => {
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('print.'));
    await page.route('**/print.*.css', (route) => route.abort());
    await page.goto(note);
    await refused;
    await expect(page.locator('html')).not.toHaveAttribute('data-failed');
    await expect(page.locator('main [data-copy]').first()).toBeVisible();
  });

  test('without the code behind values, no value can be typed that would not be copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.route('**/acting.*.js', (route) => route.abort());
    await page.goto('/commands/#container-stop');
    const command = page.locator('[data-command="container-stop"]');
    await command.locator('[data-slot]').filter({ visible: true }).first().click();
    await page.keyboard.type('web-1');
    await expect(command.locator('[data-slot]').first()).toHaveText('box');
    await expect(command.getByRole('textbox')).toHaveCount(0);
    await command.locator('[data-copy]').click();
    await expect.poll(() => clipboard(page)).toBe('docker container stop box');
  });

  test('who presses what needs code that does not come is told, and the next press asks again', async ({
    page,
  }) => {
    await page.route('**/answering.*.js', (route) => route.abort());
    await page.goto('/figures/');
    const figure = page.locator('[data-figure="docker-run"]');
    const next = figure.getByRole('button', { name: 'Next' });
    await next.click();
    await expect(page.getByRole('alert')).toContainText('Reload');
    // What is only passed over is not told again, and brings no answer to the old press.
    await figure.dispatchEvent('pointerover');
    await page.waitForTimeout(300);
    await expect(page.getByRole('alert')).toHaveCount(1);
    await page.unroute('**/answering.*.js');
    await figure.dispatchEvent('pointerover');
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /answering\..*\.js$/.test(name)),
    );
    await expect(figure).not.toHaveAttribute('data-step', '1');
    await next.click();
    await expect(figure).toHaveAttribute('data-step', '1');
  });

  test('a search that is closed before its code fails leaves the reader where they are', async ({ page }) => {
    const release = await holdCode(page, (route) => route.abort());
    await page.goto(note);
    await page.keyboard.press('/');
    await page.keyboard.type('volu');
    await page.keyboard.press('Escape');
    release();
    await expect(page.locator('html')).not.toHaveAttribute('aria-busy');
    await expect(page).toHaveURL(note);
  });

  test('without the code of the search, its page still holds the whole index', async ({ page }) => {
    await page.route('**/search-main.*.js', (route) => route.abort());
    await page.goto('/search/?q=container');
    await expect(page.locator('#letter-k')).toBeVisible();
    await page.locator('header [data-search-open]').focus();
    await expect(page.locator('#letter-k')).toBeVisible();
  });
});

test('what is pressed before the scripts are there is answered when they are', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const release = await hold(page, '**/_astro/Starter.*.js');
  await page.clock.install();
  await page.goto(note, { waitUntil: 'commit' });
  const command = page.locator('[data-command]:has([data-copy])').first();
  await command.locator('[data-copy]').click();
  // It says so for a moment only.
  await stopTime(page);
  release();
  await expect(command.locator('[data-copied]')).toBeVisible();
  expect(await clipboard(page)).toMatch(/^docker /);
});

test('what a part of the scripts has answered is not pressed again by the rest', async ({ page }) => {
  const releaseAll = await hold(page, '**/_astro/Document.*.js');
  const releaseSteps = await hold(page, '**/_astro/answering.*.js');
  const first = page.waitForResponse('**/_astro/Figure.*.js');
  await page.goto('/figures/', { waitUntil: 'commit' });
  const figure = page.locator('[data-figure="docker-run"]');
  // A press is heard as soon as the script has run, with what it imports.
  await page.evaluate((script) => import(script), (await first).url());
  const coming = page.waitForRequest('**/_astro/answering.*.js');
  await figure.getByRole('button', { name: 'Next' }).click();
  await coming;
  releaseSteps();
  await expect(figure).toHaveAttribute('data-step', '1');
  releaseAll();
  await page.waitForLoadState('load');
  await expect(figure).toHaveAttribute('data-step', '1');
});

test('on a slow line the text comes first, and the search opens at once, says that more comes and loses no key', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  // Slow 4G, as the developer tools of the browser have it.
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: 180_000,
    uploadThroughput: 84_375,
  });
  const release = await holdCode(page);
  await page.goto(note);
  const { painted, loaded } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    loaded: (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]!.loadEventStart,
  }));
  expect(painted).toBeLessThan(loaded);
  await expect(title(page)).toBeVisible();
  await expect(page.locator('main [data-command]').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('aria-busy', 'true');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('dialog')!, '::after').content),
  ).toContain('Wait');
  release();
  await page.keyboard.type('cgroups of a container', { delay: 100 });
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('cgroups of a container');
  await expect(page.getByRole('status').filter({ hasText: 'for “cgroups of a container”' })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('aria-busy');
});
