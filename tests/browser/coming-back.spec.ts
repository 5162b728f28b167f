import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

/** Turns the wheel as a reader does, so that what is passed is laid out. */
async function scrollDown(page: Page, pixels: number): Promise<void> {
  for (let y = 0; y < pixels; y += 600) await page.mouse.wheel(0, 600);
}

/** Where the first of some parts stands that reaches into the page from above, once nothing moves it any more. */
async function placeIn(page: Page, parts: string): Promise<unknown> {
  await page.waitForTimeout(700);
  return page.evaluate((parts) => {
    const all = [...document.querySelectorAll(parts)];
    const first = all.find((each) => each.getBoundingClientRect().bottom > 100);
    return [first?.id, first?.getBoundingClientRect().top];
  }, parts);
}

for (const [address, parts] of [
  ['/commands/#container-run', 'article'],
  ['/figures/#host-processes', '.figure'],
] as const)
  test(`after a reload and on the way back the reader of ${address} is where they were`, async ({ page }) => {
    await page.goto(address);
    await scrollDown(page, 9_000);
    const place = await placeIn(page, parts);
    await page.reload();
    expect(await placeIn(page, parts)).toEqual(place);
    await page.goto('/glossary/');
    await page.goBack();
    expect(await placeIn(page, parts)).toEqual(place);
  });
