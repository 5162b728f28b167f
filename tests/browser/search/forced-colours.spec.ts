import { active, openWith } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test('under forced colours the chosen row has an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  const row = page.locator('.found-row').filter({ has: active(page) });
  await expect(row).toHaveCSS('outline-style', 'solid');
  await expect(row).not.toHaveCSS('outline-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('.found-row').last()).toHaveCSS('outline-style', 'none');
});

test('under forced colours, in the dark too, the marked words are seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/about/');
  await openWith(page, 'remove stopped');
  await expect(page.locator('.found mark').first()).toHaveCSS('color', 'rgb(255, 255, 255)');
});
