import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test.ts';

const notes = join(import.meta.dirname, '../../content/notes');
const charted = globSync('**/*.mdx', { cwd: notes }).filter((file) =>
  readFileSync(join(notes, file), 'utf8').includes('<Chart'),
);

for (const path of charted.map((file) => `/${file.replace('.mdx', '/')}`))
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
