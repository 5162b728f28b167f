import { expect, test } from '../support/test.ts';

const PAGES = ['/', '/docker/dockerfile/', '/commands/', '/figures/'];

for (const width of [320, 360, 412, 600, 768, 1200])
  test(`large letters never make a page of ${width} px scroll sideways, nor cover the bar`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(path);
      for (const size of ['150%', '200%']) {
        await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
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
        expect(over, `${path} at ${size}`).toBeLessThanOrEqual(0);
        expect(covered, `${path} at ${size}`).toBe(false);
      }
    }
  });
