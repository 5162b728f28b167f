import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** Expects that of an element all is in sight, below what stays on top of the page. */
export async function expectInSight(element: Locator): Promise<void> {
  await expect(element).toBeInViewport({ ratio: 1 });
  const lowest = await element.page().evaluate(() => {
    const onTop = [...document.querySelectorAll('.bar, .page-tools')].filter(
      (each) => getComputedStyle(each).position === 'sticky',
    );
    return Math.max(...onTop.map((each) => each.getBoundingClientRect().bottom));
  });
  expect((await element.boundingBox())!.y).toBeGreaterThanOrEqual(lowest);
}
