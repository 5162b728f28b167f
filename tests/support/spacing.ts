import type { Page } from '@playwright/test';
import { addStyles, wideSpacing } from './styles.ts';

/** Sets a reader's own distances between letters, words, lines and paragraphs; what texts then lose a part on a phone or a laptop. */
export async function textsLostWhenSpaced(page: Page): Promise<string[]> {
  const found: string[] = [];
  await addStyles(page, `${wideSpacing} p { margin-bottom: 2em !important }`);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await lostTexts(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  return found;
}

/** Texts that do not fit their box and lose a part, and the page itself where it must be scrolled sideways. */
function lostTexts(page: Page): Promise<string[]> {
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
