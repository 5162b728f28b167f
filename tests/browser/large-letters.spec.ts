import { launchedWith } from '../support/launched.ts';
import { sitePages } from '../support/site.ts';
import { layOutAll } from '../support/styles.ts';
import { expect } from '../support/test.ts';

const PAGES = ['/', '/docker/dockerfile/', '/commands/', '/figures/'];
/** Where there is least room every page is looked at. */
const all = [...(await sitePages()), '/no-such-page/'];

for (const size of [24, 32])
  for (const width of [320, 360, 412, 600, 768, 1200]) {
    const test = launchedWith({ args: [`--blink-settings=defaultFontSize=${size}`] });
    test.use({ viewport: { width, height: 800 }, expectedMessages: ['404 (Not Found)'] });

    test(`letters that a reader set to ${size} px never make a page of ${width} px scroll sideways, nor cover the bar`, async ({
      page,
    }) => {
      test.slow();
      for (const path of size === 32 && width === 320 ? all : PAGES) {
        await page.goto(path);
        await layOutAll(page);
        const { over, covered } = await page.evaluate(() => {
          const root = document.documentElement;
          const parts = [...document.querySelectorAll('.bar > .brand, .bar > nav, .bar > .search-field')];
          const spans = parts
            .filter((part) => part.checkVisibility())
            .map((part) => ({
              name: part.className || part.localName,
              room: part.getBoundingClientRect(),
              part,
            }));
          const isOver = spans.some(
            ({ room, part }, at) =>
              part.scrollWidth > Math.ceil(room.width) + 1 ||
              (spans[at + 1] !== undefined && room.right > spans[at + 1]!.room.left + 1),
          );
          return { over: root.scrollWidth - root.clientWidth, covered: isOver };
        });
        expect(over, path).toBeLessThanOrEqual(0);
        expect(covered, path).toBe(false);
      }
    });
  }
