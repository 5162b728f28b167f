import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** Expects that of an element all is in sight, below the bar. */
export async function expectInSight(element: Locator): Promise<void> {
  const bar = (await element.page().locator('.bar').boundingBox())!;
  await expect(element).toBeInViewport({ ratio: 1 });
  expect((await element.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
}
