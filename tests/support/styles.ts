import type { Page } from '@playwright/test';

/** The distances between lines, letters and words that WCAG 1.4.12 lets a reader set. */
export const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

/** Adds styles to the page as it stands; its policy allows no style element. */
export function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Lays out also what the page puts off until it comes near the screen, which else has no true place yet. */
export const layOutAll = (page: Page): Promise<void> =>
  addStyles(page, '* { content-visibility: visible !important }');
