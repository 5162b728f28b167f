import type { Page } from '@playwright/test';
import { active, openWith, options } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('key and button copy the command with the values of the reader, and the page stays', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('slots', '{"container":"shop-1"}'));
  await openWith(page, 'docker container stop');
  await expect(active(page)).toHaveAttribute('data-command', 'docker container stop shop-1');
  await expect(page.locator('.found-keys')).toContainText('⇧↵ copy');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Copied: docker container stop shop-1')).toBeVisible();
  expect(await clipboard(page)).toBe('docker container stop shop-1');
  const second = options(page).nth(1);
  await page
    .getByRole('button', { name: /^Copy:/ })
    .nth(1)
    .click();
  expect(await clipboard(page)).toBe(await second.getAttribute('data-command'));
  await expect(page).toHaveURL('/about/');
});

test('a stored value that breaks the rule of its slot never reaches the clipboard', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('slots', '{"container":"a; rm -rf /"}'));
  await openWith(page, 'docker container stop');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText(/^Copied/)).toBeVisible();
  expect(await clipboard(page)).toBe('docker container stop box');
});
