import type { Page } from '@playwright/test';

/** The width of an A4 sheet between the margins that src/styles/print.css sets, in CSS pixels. */
const sheetWidth = Math.floor(((210 - 2 * 16) / 25.4) * 96);

/** Lays the page out as it would print on A4. */
export async function asPrinted(page: Page): Promise<void> {
  await page.setViewportSize({ width: sheetWidth, height: 1000 });
  await page.emulateMedia({ media: 'print' });
}

/** What of a page printed on A4 would be missing, cut off or in the way; empty when it prints whole. */
export async function printFaults(page: Page): Promise<string[]> {
  await asPrinted(page);
  const found = await page.evaluate((width) => {
    const faults: string[] = [];
    const shown = (element: Element) => element.getClientRects().length > 0;
    const say = (fault: string, element: Element) =>
      faults.push(`${fault}: ${element.outerHTML.slice(0, 120)}`);
    for (const control of document.querySelectorAll('button, input, select, nav.site-outline, .bar'))
      if (shown(control)) say('a control is printed', control);
    for (const fold of document.querySelectorAll('main details')) {
      const inside = fold.querySelector(':scope > :not(summary)');
      if (shown(fold) && inside && !inside.checkVisibility()) say('a fold stays closed', fold);
    }
    for (const link of document.querySelectorAll('main a[href^="http"]'))
      if (shown(link) && !getComputedStyle(link, '::after').content.includes('('))
        say('a link hides where it leads', link);
    for (const element of document.querySelectorAll('main, main *')) {
      if (!shown(element)) continue;
      // Spaces at the end of a wrapped line hang beyond the sheet unseen, so a wrapping `pre` is whole.
      if (element.closest('pre')) {
        if (getComputedStyle(element).whiteSpace !== 'pre-wrap') say('does not wrap', element);
        continue;
      }
      const style = getComputedStyle(element);
      const { right, width: own } = element.getBoundingClientRect();
      if (['fixed', 'sticky'].includes(style.position)) say('stands over the text', element);
      if (own > 1 && right > width + 1 && !element.closest('svg')) say('wider than the sheet', element);
      if (style.overflowX !== 'visible' && own > 1 && element.scrollWidth > element.clientWidth + 1)
        say('is cut off', element);
    }
    return faults;
  }, sheetWidth);
  await page.emulateMedia({ media: null });
  return found;
}
