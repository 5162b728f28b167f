import type { Page } from '@playwright/test';
import { faintParts } from '../support/contrast.ts';
import { faultsOnEveryPage } from '../support/every-page.ts';
import { addStyles, layOutAll } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Opens every fold, and lays out also what the page puts off until it comes near the window. */
async function showAll(page: Page): Promise<void> {
  await layOutAll(page);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

test('body text has 7:1, all other text 4.5:1, figures included, and controls 3:1, light and dark', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const faint = await faultsOnEveryPage(page, async () => {
    await showAll(page);
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const { what, ratio, needed } of await faintParts(page))
        found.push(`${colorScheme} ${ratio} of ${needed}, ${what}`);
    }
    return found;
  });
  expect(faint).toEqual([]);
});

test('a text or an edge that is too faint is found', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await addStyles(
    page,
    '.prose > p { color: #6b6b6b } .figure .canvas b { color: #b0b0b0 } .button { border-color: #d0d0d0 }',
  );
  await showAll(page);
  const faint = await faintParts(page);
  expect(faint.filter(({ needed, what }) => needed === 7 && what.startsWith('text p'))).not.toEqual([]);
  expect(faint.filter(({ needed, what }) => needed === 4.5 && what.startsWith('text b'))).not.toEqual([]);
  expect(faint.filter(({ needed, what }) => needed === 3 && what.startsWith('edge button'))).not.toEqual([]);
});
