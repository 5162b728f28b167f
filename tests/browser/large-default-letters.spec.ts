import type { Locator } from '@playwright/test';
import { launchedWith } from '../support/launched.ts';
import { expect } from '../support/test.ts';

const test = launchedWith({ args: ['--blink-settings=defaultFontSize=32'] });

test.use({ viewport: { width: 360, height: 800 } });

test('where a reader set letters twice as large, a button stands below its line on a phone', async ({
  page,
}) => {
  await page.goto('/commands/#container-rm');
  const command = page.locator('[data-command="container-rm"]');
  await expectBelow(command.locator('.copy'), command.locator('.row'));
  await page.goto('/search/?q=remove+images');
  const found = page.getByRole('option').first();
  await expectBelow(found.locator('..').getByRole('button'), found);
});

async function expectBelow(button: Locator, line: Locator): Promise<void> {
  await expect(button).toBeVisible();
  const { y, height } = (await line.boundingBox())!;
  expect((await button.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
}
