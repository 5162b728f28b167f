import AxeBuilder from '@axe-core/playwright';
import { sitePages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const pages = [...(await sitePages()), '/no-such-page/'];
const themes = ['light', 'dark'] as const;

// Motion is off, so that axe sees no colour half-way between two themes.
test.use({ expectedMessages: ['404 (Not Found)'], contextOptions: { reducedMotion: 'reduce' } });

for (const path of pages) {
  test(`${path} fits 320 px and satisfies axe in both themes, on a phone and on a laptop`, async ({
    page,
  }) => {
    // The page of all commands has ten times the elements of a note.
    test.setTimeout(path === '/commands/' ? 600_000 : 120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await sidewaysScroll(page), 'horizontal scroll at 320 px').toBeLessThanOrEqual(0);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(describe(violations), `axe at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

function sidewaysScroll(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function describe(violations: { id: string; nodes: { html: string }[] }[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
