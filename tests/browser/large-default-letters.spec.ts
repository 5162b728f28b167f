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

test('there the keys stand above what they do, and an icon keeps its size beside the words of its button', async ({
  page,
}) => {
  await page.goto('/docker/volumes/');
  for (const icon of await page.locator('.page-tools svg').all())
    expect((await icon.boundingBox())!.width).toBe(16);
  const field = (await page.locator('.search-field').boundingBox())!;
  const glass = (await page.locator('.search-field svg').boundingBox())!;
  expect(glass.x + glass.width / 2).toBeCloseTo(field.x + field.width / 2);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const does = list.locator('dd').first();
  await expectBelow(does, list.locator('dt').first());
  expect(await list.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
});

test('there the words of a figure and the states of a link have room for words, down to the smallest phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const [path, words] of [
    ['/big-data/hdfs/', '.figure-tools details'],
    ['/map/', '.states dd'],
  ] as const) {
    await page.goto(path);
    const { width } = (await page.locator(words).first().boundingBox())!;
    expect(width, path).toBeGreaterThan(160);
  }
});

async function expectBelow(button: Locator, line: Locator): Promise<void> {
  await expect(button).toBeVisible();
  const { y, height } = (await line.boundingBox())!;
  expect((await button.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
}
