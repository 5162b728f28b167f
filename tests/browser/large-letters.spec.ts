import { crowdedParts, setLetters } from '../support/letters.ts';
import { addStyles, layOutAll } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

// Where there is least room, 32 px on a screen of 320 px, every page is looked at (pages.spec.ts).
for (const path of ['/', '/docker/dockerfile/', '/commands/', '/figures/'])
  test(`letters that a reader set larger never make ${path} scroll sideways, nor cover the bar`, async ({
    page,
  }) => {
    await page.goto(path);
    await layOutAll(page);
    for (const size of [24, 32]) {
      await setLetters(page, size);
      for (const width of [320, 360, 412, 600, 768, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await crowdedParts(page), `${size} px on ${width} px`).toEqual([]);
      }
    }
  });

test('a part of the bar that covers the next, and a page that is too wide, are found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/about/');
  await setLetters(page, 32);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
  await addStyles(
    page,
    '.bar > .brand { margin-right: -40px; min-width: max-content } main { width: 500px }',
  );
  expect(await crowdedParts(page)).toEqual([
    expect.stringMatching(/^the page is \d+ px wide$/),
    expect.stringMatching(/^brand covers /),
  ]);
});
