import { expect, test } from '../support/test.ts';

for (const path of [
  '/docker/boot-time/',
  '/docker/container-size/',
  '/kubernetes/node-failure/',
  '/serve/container/',
  '/serve/swarm/',
])
  test(`the numbers of the axis on ${path} can be read at every width`, async ({ page }) => {
    await page.goto(path);
    const numbers = page.locator('.chart-ticks text');
    for (const width of [1440, 1280, 1000, 700, 641, 640, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = await numbers.evaluateAll((all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().toJSON()),
      );
      expect(boxes.length, `${width} px`).toBeGreaterThanOrEqual(2);
      boxes
        .slice(1)
        .forEach(({ left }, index) =>
          expect(left - boxes[index]!.right, `${width} px, number ${index + 2}`).toBeGreaterThan(3),
        );
    }
  });
