import type { Page } from '@playwright/test';
import { faultsOnEveryPage } from '../support/every-page.ts';
import { addStyles, wideSpacing } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

/** Texts that do not fit their box and lose a part, and the page itself where it must be scrolled sideways. */
function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const lost = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll('body *')) {
      // One pixel wide is a text for screen readers alone.
      const isSpoken = element.closest('.sr-only') || element.clientWidth === 1;
      if (isSpoken || element.closest('svg') || !element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const cut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      const spills = element.matches('button') && element.scrollWidth > element.clientWidth + 2;
      if (cut || spills) lost.push(`${cut ? 'cut' : 'spills'}: ${element.outerHTML.slice(0, 100)}`);
    }
    return lost;
  });
}

test("with the reader's own distances between letters, words and lines no text is lost, on a phone and on a laptop", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const lost = await faultsOnEveryPage(page, async () => {
    await addStyles(page, `${wideSpacing} p { margin-bottom: 2em !important }`);
    const found: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await lostText(page)).slice(0, 3).map((fault) => `at ${width} px: ${fault}`));
    }
    return found;
  });
  expect(lost).toEqual([]);
});
