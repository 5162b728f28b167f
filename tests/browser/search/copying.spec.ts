import type { Page } from '@playwright/test';
import { clipboard } from '../../support/clipboard.ts';
import { stopTime } from '../../support/clock.ts';
import { active, field, holdRest, openWith, options, releaseRest } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function fillIn(page: Page, value: string): Promise<void> {
  const slot = page.locator('[data-slot=container]').filter({ visible: true }).first();
  await slot.click();
  await expect(slot).toBeFocused();
  await page.keyboard.type(value);
  await page.locator('h1').click();
  await expect(slot).toHaveText(value);
}

test('key and button copy the command with the values of the reader, and the page stays', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('slots', '{"container":"shop-1"}'));
  await openWith(page, 'docker container stop');
  await expect(active(page)).toHaveAttribute('data-command', 'docker container stop shop-1');
  await expect(page.locator('.found-keys')).toContainText('⇧↵ copy');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Copied: docker container stop shop-1')).toBeVisible();
  expect(await clipboard(page)).toBe('docker container stop shop-1');
  const second = options(page).nth(1);
  const button = page.getByRole('button', { name: /^Copy:/ }).nth(1);
  // It says so for a moment only, which a busy machine could miss if time went on.
  await stopTime(page);
  await button.click();
  await expect(button).toHaveText('Copied');
  expect(await clipboard(page)).toBe(await second.getAttribute('data-command'));
  await page.clock.runFor(1_500);
  await expect(button).toHaveText('Copy');
  await page.clock.resume();
  await page.keyboard.type(' -t 5');
  await expect(page.locator('.search-head input')).toHaveValue('docker container stop -t 5');
  await expect(page).toHaveURL('/about/');
});

test('after a copy made the old way the field takes the next letters', async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
  await page.goto('/about/');
  await openWith(page, 'docker container stop');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Copied: docker container stop')).toBeVisible();
  await page.keyboard.type(' -t 5');
  await expect(field(page)).toHaveValue('docker container stop -t 5');
});

test('a query that names a shell shows and copies the form for that shell', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'powershell share a folder');
  const row = page.locator('[data-href$=".powershell"]').first();
  await expect(row).toContainText('${PWD}');
  await page
    .getByRole('button', { name: /^Copy:/ })
    .first()
    .click();
  expect(await clipboard(page)).toBe(await options(page).first().getAttribute('data-command'));
  expect(await clipboard(page)).toContain('${PWD}');
});

test('how copying went stays said while the rest of the index comes, and goes with the next key or look', async ({
  page,
}) => {
  await holdRest(page);
  await page.goto('/about/');
  await openWith(page, 'docker container stop');
  await page.keyboard.press('Shift+Enter');
  const said = page.locator('.found-count');
  await expect(said).toHaveText('Copied: docker container stop box');
  await releaseRest(page);
  await expect(page.locator('[data-kind=note] .found-about').first()).not.toBeEmpty();
  await expect(said).toHaveText('Copied: docker container stop box');
  await page.keyboard.type(' ');
  await expect(said).toHaveText(/^\d+ results/);
  await page.keyboard.press('Shift+Enter');
  await expect(said).toHaveText('Copied: docker container stop box');
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(said).toHaveText(/^\d+ results/);
});

test('a value filled in after the search was opened is copied the next time it is opened', async ({
  page,
}) => {
  await page.goto('/docker/container-life/');
  await openWith(page, 'docker container stop');
  await expect(active(page)).toHaveAttribute('data-command', 'docker container stop box');
  await page.keyboard.press('Escape');
  await fillIn(page, 'shop-2');
  await page.keyboard.press('/');
  await expect(active(page)).toHaveAttribute('data-command', 'docker container stop shop-2');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => clipboard(page)).toBe('docker container stop shop-2');
});

test('where nothing can be stored, the values that stand on the page are copied', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/docker/container-life/');
  await fillIn(page, 'shop-3');
  await openWith(page, 'docker container stop');
  await expect(active(page)).toHaveAttribute('data-command', 'docker container stop shop-3');
});

test('a stored value that breaks the rule of its slot never reaches the clipboard', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('slots', '{"container":"a; rm -rf /"}'));
  await openWith(page, 'docker container stop');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText(/^Copied:/)).toBeVisible();
  expect(await clipboard(page)).toBe('docker container stop box');
});
