import type { Page } from '@playwright/test';
import { axeViolations, type Audit } from '../support/axe.ts';
import { sitePages } from '../support/site.ts';
import { layOutAll } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const pages = [...(await sitePages()), '/no-such-page/'];
/** All rules, and targets of 24 px, in the light theme; between the themes only colours differ. */
const audits: Record<'light' | 'dark', Audit> = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: ['color-contrast', 'link-in-text-block'] },
};

// Motion is off, so that axe sees no colour half-way between two themes.
test.use({ expectedMessages: ['404 (Not Found)'], contextOptions: { reducedMotion: 'reduce' } });

for (const path of pages) {
  test(`${path} fits 320 px, satisfies axe in both themes and has targets for fingers, on a phone and on a laptop`, async ({
    page,
  }) => {
    // The page of all commands has ten times the elements of a note.
    test.setTimeout(path === '/commands/' ? 300_000 : 60_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await layOutAll(page);
    expect(await sidewaysScroll(page), 'horizontal scroll at 320 px').toBeLessThanOrEqual(0);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await smallCopyButtons(page), `copy buttons at ${width} px`).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const violations = await axeViolations(page, audits[colorScheme]);
        expect(violations, `axe at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

test('a button without a name and a text too faint are found', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('button'));
    document.querySelector<HTMLElement>('main p')!.style.color = '#bbb';
  });
  expect((await axeViolations(page)).map((fault) => fault.split(':')[0])).toEqual([
    'button-name',
    'color-contrast',
  ]);
  expect(await axeViolations(page, audits.dark)).toEqual([expect.stringContaining('color-contrast')]);
});

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
