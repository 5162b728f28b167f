import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sitePages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const pages = [...(await sitePages()), '/no-such-page/'];
const themes = ['light', 'dark'] as const;

// Motion is off, so that axe sees no colour half-way between two themes.
test.use({ expectedMessages: ['404 (Not Found)'], contextOptions: { reducedMotion: 'reduce' } });

for (const path of pages) {
  test(`${path} fits 320 px, satisfies axe in both themes and has targets for fingers, on a phone and on a laptop`, async ({
    page,
  }) => {
    // The page of all commands has ten times the elements of a note.
    test.setTimeout(path === '/commands/' ? 600_000 : 120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await layOutAll(page);
    expect(await sidewaysScroll(page), 'horizontal scroll at 320 px').toBeLessThanOrEqual(0);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await smallCopyButtons(page), `copy buttons at ${width} px`).toEqual([]);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await axe(page, colorScheme).analyze();
        expect(describe(violations), `axe at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

/** All rules, and targets of 24 px, in the light theme; between the themes only colours differ. */
function axe(page: Page, theme: (typeof themes)[number]): AxeBuilder {
  const builder = new AxeBuilder({ page });
  return theme === 'light'
    ? builder.options({ rules: { 'target-size': { enabled: true } } })
    : builder.withRules(['color-contrast', 'link-in-text-block']);
}

/** Lays out also what the page puts off until it comes near the screen, which else has no true place yet. */
function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Copy buttons that a finger could miss: less than 44 px wide or high. */
function smallCopyButtons(page: Page): Promise<string[]> {
  return page
    .locator('[data-copy], [data-copy-all], [data-copy-line]')
    .filter({ visible: true })
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44)
        .map(({ width, height }) => `${width} x ${height}`),
    );
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function describe(violations: { id: string; nodes: { html: string }[] }[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
