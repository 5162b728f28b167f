import { findBrowser } from '../../tools/browser.ts';
import { expect, test } from '../support/test.ts';

test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: ['--blink-settings=defaultFontSize=32', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  },
  viewport: { width: 360, height: 800 },
});

test('where a reader set letters twice as large, a button stands below its line on a phone', async ({
  page,
}) => {
  await page.goto('/commands/#container-rm');
  const command = page.locator('[data-command="container-rm"]');
  await expect(command.locator('.copy')).toBeVisible();
  const [line, button] = [
    await command.locator('.row').boundingBox(),
    await command.locator('.copy').boundingBox(),
  ];
  expect(button!.y).toBeGreaterThanOrEqual(line!.y + line!.height);
  await page.goto('/search/?q=remove+images');
  const row = page.getByRole('option').first();
  const [found, copy] = [row, row.locator('..').getByRole('button')];
  expect((await copy.boundingBox())!.y).toBeGreaterThan((await found.boundingBox())!.y + 40);
});
