import type { Page } from '@playwright/test';
import { sitePages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const pages = await sitePages();

/** The distances that WCAG 1.4.12 lets a reader set. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

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
  const lost: string[] = [];
  for (const path of pages) {
    await page.goto(path);
    await spaceText(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      lost.push(...(await lostText(page)).slice(0, 3).map((fault) => `${path} at ${width} px: ${fault}`));
    }
  }
  expect(lost).toEqual([]);
});
