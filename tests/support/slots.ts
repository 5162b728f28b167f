import type { Page } from '@playwright/test';
import { clipboard } from './clipboard.ts';
import { expect } from './test.ts';

/** A slot of a command, in the form that is shown. */
export const slot = (page: Page, id: string, name: string) =>
  page.locator(`[data-command="${id}"] [data-slot="${name}"]`).filter({ visible: true }).first();

/** Waits until the code behind slots and words answers, which comes when a reader first acts, and its styles with it. */
export async function acting(page: Page): Promise<void> {
  await page.locator('main').dispatchEvent('pointerover');
  await page.waitForFunction(() =>
    document.adoptedStyleSheets.some(({ cssRules }) =>
      [...cssRules].some(({ cssText }) => cssText.includes('.slot-error')),
    ),
  );
}

/** What the button of a command copies; the test needs the permission to read it. */
export async function copied(page: Page, id: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.locator(`[data-command="${id}"] [data-copy]`).first().click();
  await expect.poll(() => clipboard(page)).not.toBe('nothing yet');
  return clipboard(page);
}
