import { readContentFigures } from '../../tools/figures.ts';
import { clipboard } from '../support/clipboard.ts';
import { stopTime } from '../support/clock.ts';
import { expectInSight } from '../support/in-sight.ts';
import { PHONE_AND_LAPTOP } from '../support/screens.ts';
import { expect, test } from '../support/test.ts';

const stepped = readContentFigures().filter(({ steps }) => steps.length > 0);

test('a link to a figure leads to it, though those above it are laid out later and in other letters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 850 });
  for (const id of ['two-ways-to-an-image', 'before-the-first-request', 'hdfs-blocks']) {
    await page.goto('about:blank');
    await page.goto(`/figures/#${id}`);
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
    // The next page gets the fonts late, too.
    await page.evaluate(() => sessionStorage.clear());
    // Until browsers no longer move the page (go-to.ts).
    await page.waitForTimeout(1500);
    const off = await page.locator(`#${id}`).evaluate((figure) => {
      const { scrollY: before } = window;
      figure.scrollIntoView();
      return Math.abs(scrollY - before);
    });
    expect(off, id).toBeLessThan(3);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the address of a step shows its moment, scrolls to it and keeps the picture in view', async ({
    page,
  }) => {
    await page.goto('/figures/#swarm-step-2');
    const step = page.locator('#swarm-step-2');
    await expect(step).toBeInViewport();
    await expect(step).toBeFocused();
    await expect(page.locator('#swarm-workers-worker-3')).toHaveCSS('text-decoration-line', 'line-through');
    await expect(page.locator('#swarm-workers-worker-1')).toHaveCSS('text-decoration-line', 'none');
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeHidden();
    await page.locator('a[href="#swarm-step-3"]').click();
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeVisible();
  });

  test('the address of any step shows at least half of the picture and the step beside it', async ({
    page,
  }) => {
    for (const [width, height] of PHONE_AND_LAPTOP) {
      await page.setViewportSize({ width, height });
      for (const { name, steps } of stepped) {
        const id = `${name}-step-${steps.length}`;
        await page.goto(`/figures/#${id}`);
        await expect(page.locator(`#${id}`)).toBeFocused();
        await expect(page.locator(`#${id}`)).toBeInViewport({ ratio: 0.5 });
        const canvas = page.locator(`[data-figure="${name}"] .canvas`);
        await expect(canvas, `${name} at ${width} px`).toBeInViewport({ ratio: 0.5 });
      }
    }
  });

  test('the address of a part that comes later shows and focuses it', async ({ page }) => {
    await page.goto('/figures/#swarm-workers-worker-1-c');
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeVisible();
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeFocused();
  });

  test('a number in the picture leads to its note, and the note back to its box', async ({ page }) => {
    await page.goto('/figures/');
    const figure = page.locator('[data-figure="image-tree"]');
    await figure.locator('.canvas').getByRole('link', { name: 'Note 1 on scratch' }).click();
    await expect(figure.locator('[data-note="1"]')).toBeFocused();
    await figure.getByRole('link', { name: 'Part 1: scratch' }).click();
    await expect(figure.locator('[data-node="scratch"]')).toBeFocused();
    await expect(figure.locator('[data-node="scratch"]')).toHaveCSS('outline-width', '3px');
  });
});

test('the address of a note shows all of it below the bar, also in low windows', async ({ page }) => {
  for (const [width, height] of [
    [844, 390],
    [360, 640],
    [1200, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/docker/networking/');
    const note = page.locator('.notes li').nth(1);
    await page.goto(`/docker/networking/#${await note.getAttribute('id')}`);
    await expectInSight(note);
  }
});

test('of the parts of figures only the one that was gone to last is marked', async ({ page }) => {
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="image-tree"]');
  const marked = () =>
    page
      .locator('.canvas li')
      .evaluateAll((all) =>
        all.filter((each) => getComputedStyle(each).outlineWidth === '3px').map(({ id }) => id),
      );
  await page
    .locator('[data-figure="swarm"] [data-node="workers.worker-1"]')
    .click({ position: { x: 5, y: 5 } });
  await expect.poll(marked).toEqual(['swarm-workers-worker-1']);
  await figure
    .locator('[data-node]')
    .last()
    .click({ position: { x: 30, y: 20 } });
  await expect(figure.locator('[data-selected]')).toHaveCount(1);
  await figure.getByRole('link', { name: 'Part 1: scratch' }).click();
  await expect.poll(marked).toEqual(['image-tree-scratch']);
});

test('the address of the part last clicked can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="image-tree"]');
  await figure.locator('[data-node="scratch"]').click({ position: { x: 20, y: 20 } });
  await expect(page).toHaveURL('/figures/#image-tree-scratch');
  await stopTime(page);
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page)).toMatch(/\/figures\/#image-tree-scratch$/);
});

test('the address of the step that is open can be copied, after another figure was turned too', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/figures/');
  const [first, second] = stepped.map(({ name }) => page.locator(`[data-figure="${name}"]`));
  for (const [figure, step] of [
    [first!, 1],
    [first!, 2],
    [second!, 1],
  ] as const) {
    await figure.locator('[data-turn="1"]').click();
    await expect(figure.locator('output')).toContainText(`${step} of`);
  }
  await first!.getByRole('button', { name: 'Copy link' }).click();
  await expect(first!.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page)).toMatch(new RegExp(`/figures/#${stepped[0]!.name}-step-2$`));
});
