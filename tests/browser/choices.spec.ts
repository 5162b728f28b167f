import { findBrowser } from '../../tools/browser.ts';
import { launchedWith } from '../support/launched.ts';
import { expect, test } from '../support/test.ts';

/** Chromium as readers have it: it keeps the page to which Back returns, which Playwright switches off. */
const keepingPages = launchedWith({
  executablePath: findBrowser(),
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});

test('the theme switch goes light, dark, system, and the choice survives a reload', async ({ page }) => {
  await page.goto('/about/');
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await button.click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(button).toHaveAccessibleName('Theme: dark. Switch to system');
  // With a label the title would be read out as well.
  await expect(button).not.toHaveAttribute('aria-label');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
});

test('a stored choice that is no choice changes nothing', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('choices', '{"theme":"<script>","shell":7}'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'bash');
  await page.evaluate(() => localStorage.setItem('choices', '"'));
  await page.reload();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a choice made in another tab is taken over, and said', async ({ page, context }) => {
  await page.goto('/commands/');
  const other = await context.newPage();
  await other.goto('/commands/?engine=docker');
  await page.bringToFront();
  await page.getByRole('button', { name: /^Theme/ }).click();
  for (const name of ['cmd', 'Podman']) await page.locator('.choices').getByRole('button', { name }).click();
  const pressed = other.locator('.choices').getByRole('button', { pressed: true });
  await expect(pressed).toHaveText(['cmd', 'Docker', 'short']);
  await expect(other.getByRole('button', { name: /^Theme/ })).toHaveAccessibleName(/^Theme: light/);
});

test('a choice that the storage is too full for still holds on the page', async ({ page }) => {
  await page.goto('/about/');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await theme.click();
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'other' })));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('of what another tab keeps, only what there is to choose is taken over', async ({ page, context }) => {
  await page.goto('/commands/');
  const other = await context.newPage();
  await other.goto('/about/');
  await other.evaluate(() =>
    localStorage.setItem('choices', '{"shell":"fish","colour":"red","engine":"podman"}'),
  );
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'podman');
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'bash');
  await expect(page.locator('html')).not.toHaveAttribute('data-colour');
});

keepingPages('a choice is taken over by the page to which Back returns', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => addEventListener('pageshow', () => (document.title = 'kept as it was')));
  await page.goto('/');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('kept as it was');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
