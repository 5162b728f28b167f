import type { Page } from '@playwright/test';
import { readableFrom } from '../support/bytes.ts';
import { pageHtml } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** One round trip of ten TCP segments. */
const firstRoundTrip = 14_600;
const pages = [
  '/',
  '/docker/dockerfile/',
  '/kubernetes/node-failure/',
  '/commands/',
  '/figures/',
  '/glossary/',
];

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const)
  test(`the first round trip paints the whole first screen, ${width} pixels wide`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      javaScriptEnabled: false,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const whole = await page.screenshot();
      const arrived = await readableFrom(await pageHtml(path), firstRoundTrip);
      await page.route(`**${path}`, (route) => route.fulfill({ body: arrived, contentType: 'text/html' }));
      await page.goto(path, { waitUntil: 'networkidle' });
      expect((await page.screenshot()).equals(whole), path).toBe(true);
      await page.unrouteAll();
    }
    await context.close();
  });

test('nothing moves while a page loads, with the fonts late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((late) => setTimeout(late, 400));
    await route.continue();
  });
  for (const path of pages) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await layoutShift(page), path).toBeLessThan(0.01);
  }
});

/** The cumulative layout shift of the page so far. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      }),
  );
}
