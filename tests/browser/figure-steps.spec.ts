import { PHONE_AND_LAPTOP } from '../support/screens.ts';
import { layOutAll } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

test('buttons and arrow keys turn the steps, and the address follows', async ({ page }) => {
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="docker-run"]');
  await expect(figure.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  await expect(figure.locator('output')).toHaveText('0 of 5: The whole picture.');
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(figure).toHaveAttribute('data-step', '1');
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('output')).toHaveText(/^2 of 5: /);
  expect(new URL(page.url()).hash).toBe('#docker-run-step-2');
  await page.keyboard.press('ArrowLeft');
  await expect(figure.locator('.steps a').first()).toHaveAttribute('aria-current', 'true');
  await page.goto('/figures/#docker-run-step-4');
  await expect(figure).toHaveAttribute('data-step', '4');
  await expect(figure.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'false');
  await page.goto('/figures/#docker-run-step-5');
  await expect(figure.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
});

test('a figure whose first look is its first step begins there', async ({ page }) => {
  await page.goto('/figures/');
  const figure = page.locator('#swarm');
  const output = figure.locator('output');
  const items = figure.locator('.steps li');
  await expect(output).toHaveText(/^1 of 5: Three tasks of each service run\. One manager leads/);
  const fill = (at: number) => items.nth(at).evaluate((item) => getComputedStyle(item).backgroundColor);
  expect(await fill(0)).not.toBe(await fill(1));
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(output).toHaveText(/^2 of 5: Worker 3 fails\. Its heartbeats stop\. /);
  expect(await fill(0)).toBe(await fill(2));
});

for (const width of [320, 768, 1440])
  test(`turning the steps moves nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => sessionStorage.setItem('fonts', 'kept'));
    await page.goto('/figures/');
    await page.evaluate(() => document.fonts.ready);
    await layOutAll(page);
    for (const figure of await page.locator('[data-figure]:has(.steps)').all()) {
      const parts = figure.locator('.canvas, .steps li');
      // A quarter keeps halves of a pixel from being rounded now up, now down.
      const tops = () =>
        parts.evaluateAll((all) =>
          all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY + 0.25)),
        );
      const before = await tops();
      const next = figure.getByRole('button', { name: 'Next' });
      while ((await next.getAttribute('aria-disabled')) === 'false') {
        await next.click();
        expect(await tops()).toEqual(before);
      }
    }
  });

test('an arrow key on the link of a step takes the focus along', async ({ page }) => {
  await page.goto('/figures/');
  const links = page.locator('#docker-run .steps a');
  await page.locator('#docker-run').getByRole('button', { name: 'Next' }).click();
  await expect(links.nth(0)).toHaveAttribute('aria-current', 'true');
  await links.nth(3).focus();
  for (const step of [1, 2]) {
    await page.keyboard.press('ArrowRight');
    await expect(links.nth(step)).toBeFocused();
    await expect(links.nth(step)).toHaveAttribute('aria-current', 'true');
  }
});

test('a step that is opened from the list shows its picture, with the focus in sight beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/docker/what-docker-run-does/');
  const figure = page.locator('#docker-run');
  await figure.locator('.steps a').nth(3).focus();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(figure.getByRole('button', { name: 'Next' })).toBeInViewport();
  await expect(figure).toHaveAttribute('data-step', '4');
  await expect(page).toHaveURL(/#docker-run-step-4$/);
  await page.keyboard.press('ArrowRight');
  await expect(figure).toHaveAttribute('data-step', '5');
});

test('what a step does to a box is part of its words', async ({ page }) => {
  await page.goto('/figures/#swarm-step-3');
  await expect(page.locator('#swarm')).toHaveAttribute('data-step', '3');
  await expect(page.locator('#swarm .canvas')).toMatchAriaSnapshot(`
    - listitem:
      - text: Worker 1
      - list:
        - listitem: /web\\.1/
        - listitem: db.1
        - listitem: web.3, new
    - listitem:
      - text: Worker 3, struck out
  `);
});

test('the address of a step shows the words beside the buttons and the picture over them', async ({
  page,
}) => {
  for (const [width, height] of PHONE_AND_LAPTOP) {
    await page.setViewportSize({ width, height });
    for (const name of ['docker-run', 'desired-state', 'swarm']) {
      await page.goto('/about/');
      await page.goto(`/figures/#${name}-step-3`);
      const figure = page.locator(`#${name}`);
      await expect(figure.locator('.turn')).toBeInViewport({ ratio: 1 });
      await expect(figure.locator('.canvas')).toBeInViewport({ ratio: 0.5 });
      // Keys go on from there.
      await page.keyboard.press('ArrowRight');
      await expect(figure).toHaveAttribute('data-step', '4');
      await expect(figure.locator('.canvas')).toBeInViewport({ ratio: 0.5 });
      await figure.locator('.steps a').last().click();
      await expect(figure.locator('.turn')).toBeInViewport({ ratio: 1 });
    }
  }
});

test('after a reload a figure shows its step, and the reader is where they were', async ({ page }) => {
  await page.goto('/docker/what-docker-run-does/#docker-run-step-2');
  const step = page.locator('#docker-run output');
  await expect(step).toHaveText(/^2 of/);
  await page.mouse.wheel(0, 3_000);
  const place = () => page.evaluate(() => Math.round(scrollY));
  await expect.poll(place).toBeGreaterThan(2_500);
  const before = await place();
  await page.reload();
  await expect(step).toHaveText(/^2 of/);
  await page.waitForLoadState('networkidle');
  expect(Math.abs((await place()) - before)).toBeLessThan(50);
});

test('a group that comes later shows where it will stand', async ({ page }) => {
  await page.goto('/figures/');
  const later = page.locator('#stack-service-task-stack-vote-t3');
  await expect(later).toBeHidden();
  expect(await later.evaluate((box) => getComputedStyle(box, '::before').visibility)).toBe('visible');
});
