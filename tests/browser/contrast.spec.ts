import type { Page } from '@playwright/test';
import { faintParts } from '../support/contrast.ts';
import { layOutAll } from '../support/lay-out.ts';
import { sitePages } from '../support/site.ts';
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
  const faint: string[] = [];
  for (const path of await sitePages()) {
    await page.goto(path);
    await showAll(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const { what, ratio, needed } of await faintParts(page))
        faint.push(`${path} ${colorScheme} ${ratio} of ${needed}, ${what}`);
    }
  }
  expect(faint).toEqual([]);
});

test('a text or an edge that is too faint is found', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.prose > p { color: #6b6b6b } .figure .canvas b { color: #b0b0b0 } .button { border-color: #d0d0d0 }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await showAll(page);
  const faint = await faintParts(page);
  expect(faint.filter(({ needed, what }) => needed === 7 && what.startsWith('text p'))).not.toEqual([]);
  expect(faint.filter(({ needed, what }) => needed === 4.5 && what.startsWith('text b'))).not.toEqual([]);
  expect(faint.filter(({ needed, what }) => needed === 3 && what.startsWith('edge button'))).not.toEqual([]);
});
