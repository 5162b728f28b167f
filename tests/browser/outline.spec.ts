import { hold } from '../support/hold.ts';
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
