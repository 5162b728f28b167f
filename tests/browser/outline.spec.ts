import { hold } from '../support/hold.ts';
import { expectInSight } from '../support/in-sight.ts';
import { expect, test } from '../support/test.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 720 } });

  test('the outline opens from its button and closes with Escape', async ({ page }) => {
    await page.goto('/about/');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline).toBeHidden();
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect(outline).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(outline).toBeHidden();
  });

  test('an open list leaves its button free, keeps what to look up in sight, and closes when the focus goes on', async ({
    page,
  }) => {
    const release = await hold(page, '**/_astro/acting.*.js');
    await page.goto('/docker/volumes/');
    for (const [name, list] of [
      ['Notes', 'Outline'],
      ['On this page', 'On this page'],
    ] as const) {
      const button = page.getByRole('button', { name });
      const opened = page.getByRole('navigation', { name: list });
      await button.click();
      const { y, height } = (await button.boundingBox())!;
      expect((await opened.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
      if (list === 'Outline')
        for (const link of await opened.locator('> :last-child').getByRole('link').all())
          await expect(link).toBeInViewport({ ratio: 1 });
      await button.click();
      await expect(opened).toBeHidden();
      await button.click();
      await opened.getByRole('link').last().focus();
      await expect(opened).toBeVisible();
      for (let pressed = 0; pressed < 2; pressed += 1) await page.keyboard.press('Tab');
      // The first list is left before the code that closes it is there.
      release();
      await expect(opened).toBeHidden();
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 720 } });

  test('the outline still opens, and no control that needs the script is shown', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
  });
});

test('on a small screen the buttons of the lists stay in sight, and the contents open where the reader is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/docker/troubleshooting/#port-is-already-allocated');
  const heading = page.locator('#port-is-already-allocated');
  await expectInSight(heading);
  await expect(page.locator('.page-tools')).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'On this page' }).dispatchEvent('click');
  const here = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current]');
  await expect(here).toHaveText(await heading.innerText());
  await expect(here).toBeInViewport();
});

test('the contents beside a page follow the reader', async ({ page }) => {
  await page.goto('/docker/troubleshooting/');
  const here = page.locator('#contents [aria-current]');
  await page.locator('main').hover();
  await page.locator('#no-space-left-on-device').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await expect(here).not.toHaveText(await page.locator('#contents a').first().innerText());
  await expect(here).toBeInViewport();
});

test('where the buttons of the lists scroll away, they go under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.goto('/docker/networking/');
  const button = page.getByRole('button', { name: 'On this page' });
  const bar = (await page.locator('.bar').boundingBox())!;
  await button.evaluate((each, { height }) => scrollBy(0, each.getBoundingClientRect().bottom - height), bar);
  const { x, width } = (await button.boundingBox())!;
  const there = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.closest('.bar') !== null,
    [x + width / 2, bar.height - 5],
  );
  expect(there).toBe(true);
});
