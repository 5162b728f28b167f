import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { serveFolder } from '../../tools/serve.ts';
import { firstRoundTrip, readableFrom } from '../support/bytes.ts';
import { dist, pageHtml } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** So many pixels of the same page may differ: browsers smooth round corners now so, now otherwise. A word has more. */
const smooth = 100;
const pages = [
  '/',
  '/docker/dockerfile/',
  '/kubernetes/node-failure/',
  '/commands/',
  '/figures/',
  '/glossary/',
];
const stillPages = [
  ...pages,
  '/kubernetes/services/',
  '/kubernetes/configuration/',
  '/labs/images/',
  '/big-data/s3/',
  '/licences/',
  '/search/',
];
const screens = [
  [412, 823],
  [1280, 800],
] as const;

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
      expect(await differences(whole, await page.screenshot()), path).toBeLessThan(smooth);
      await page.unrouteAll();
    }
    await context.close();
  });

for (const [width, height] of screens) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('nothing moves while a page loads, with the fonts late', async ({ page }) => {
      test.slow();
      await page.addInitScript(() => sessionStorage.clear());
      await page.route('**/*.woff2', async (route) => {
        await pause(400);
        await route.continue();
      });
      for (const path of stillPages) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-fonts');
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))),
        );
        await expectStill(page, path);
      }
    });

    test('nothing moves while a page arrives in pieces', async ({ context }) => {
      const { address, close } = await serveFolder(dist, inPieces);
      // A few at a time: a busy browser would paint in the middle of a piece, now here, now there.
      const waiting = [...stillPages];
      while (waiting.length > 0)
        await Promise.all(
          waiting.splice(0, 3).map(async (path) => {
            const page = await context.newPage();
            await page.goto(address + path, { waitUntil: 'domcontentloaded' });
            await expectStill(page, path);
            await page.close();
          }),
        );
      await close();
    });
  });
}

test('the choices of a shell, an engine and flags stand where they stood before their last button arrived', async ({
  page,
}) => {
  await page.goto('/commands/');
  for (const width of [320, 360, 412, 480, 640, 752, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const moved = await page.locator('.choices > div').evaluateAll(
      (groups) =>
        groups.filter((group) => {
          const place = () => {
            const { left, top } = group.getBoundingClientRect();
            return `${left} ${top}`;
          };
          const whole = place();
          const last = group.lastElementChild!;
          last.remove();
          const before = place();
          group.append(last);
          return before !== whole;
        }).length,
    );
    expect(moved, `${width} px`).toBe(0);
  }
});

test('no font is asked for before the first paint of a first visit, and from the start on later pages', async ({
  page,
}) => {
  const begun = async () => {
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
    return page.evaluate(async () => {
      await document.fonts.ready;
      return {
        painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
        fonts: performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.woff2'))
          .map(({ startTime }) => startTime),
      };
    });
  };
  await page.goto('/docker/container-life/');
  const first = await begun();
  expect(first.fonts).toHaveLength(2);
  for (const start of first.fonts) expect(start).toBeGreaterThanOrEqual(first.painted);
  await page.goto('/docker/isolation/');
  const later = await begun();
  expect(later.fonts).toHaveLength(2);
  for (const start of later.fonts) expect(start).toBeLessThan(later.painted);
  await expect(page.locator('body')).toHaveCSS('font-family', /^"?Atkinson Next/);
});

test('a phone asks for the font of code only on a page that shows code', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  for (const [path, fonts] of [
    ['/', ['text']],
    ['/notes/', ['text']],
    ['/docker/container-life/', ['text', 'mono']],
  ] as const) {
    await page.addInitScript(() => sessionStorage.clear());
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /(\w+)[.-][^/]*woff2$/.exec(name)?.[1] ?? []),
    );
    expect(names.toSorted(), path).toEqual(fonts.toSorted());
  }
});

/** What the browser tells of a layout shift (Layout Instability API). */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** How many pixels of two pictures of one size differ. */
async function differences(...pictures: [Buffer, Buffer]): Promise<number> {
  const [one, other] = await Promise.all(pictures.map((each) => sharp(each).greyscale().raw().toBuffer()));
  return one!.reduce((count, value, index) => count + Number(value !== other![index]), 0);
}

/** Expects that nothing has moved on the page so far, or names what did. */
async function expectStill(page: Page, path: string): Promise<void> {
  const { sum, moved } = await page.evaluate(
    () =>
      new Promise<{ sum: number; moved: string[] }>((done) => {
        const found = { sum: 0, moved: [] as string[] };
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as LayoutShift[]) {
            found.sum += value;
            for (const { node } of sources)
              found.moved.push(
                node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.nodeValue),
              );
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(found), 200);
      }),
  );
  expect(sum, [path, ...moved].join('\n')).toBeLessThan(0.001);
}

/** Sends the first 60,000 bytes of a page's body in pieces, with time to paint between them, the bar and the buttons below it in small ones; other files at once. */
async function inPieces(response: ServerResponse, content: Buffer): Promise<void> {
  const body = content.indexOf('<body');
  if (body < 0) return void response.end(content);
  response.write(content.subarray(0, body));
  // The home page has no frame, and no buttons below its bar.
  const top = Math.max(...['</header>', 'class="frame"'].map((end) => content.indexOf(end, body)));
  let sent = body;
  while (sent < body + 60_000) {
    const end = sent + (sent < top ? 250 : 1500);
    response.write(content.subarray(sent, end));
    sent = end;
    await pause(35);
  }
  response.end(content.subarray(sent));
}
