import type { Page, Route } from '@playwright/test';
import { median } from '../../../src/recordings/measurement.ts';
import { field, holdCode, openWith, options, usualQueries } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

/** Asks a search whose index does not come, and waits until it says so; the result lets the index come. */
async function askInVain(page: Page, fail: (route: Route) => Promise<void>): Promise<() => void> {
  let fails = true;
  await page.route('**/search-index.*.json', (route) => (fails ? fail(route) : route.continue()));
  await page.goto('/about/');
  await page.keyboard.press('/');
  await field(page).fill('cgroups');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  return () => (fails = false);
}

const isMissing = (route: Route) => route.fulfill({ status: 404 });

test.describe('when the index does not come', () => {
  test.use({ expectedMessages: ['Failed to load resource'] });

  test('it says so, and trying again works and goes back to the field', async ({ page }) => {
    const mend = await askInVain(page, isMissing);
    await expect(page.getByRole('alert').getByRole('link', { name: 'index from A to Z' })).toBeVisible();
    mend();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(options(page).first()).toBeVisible();
    await expect(field(page)).toBeFocused();
  });

  test('opening it again asks for it again', async ({ page }) => {
    const mend = await askInVain(page, isMissing);
    await page.keyboard.press('Escape');
    await expect(field(page)).not.toBeFocused();
    mend();
    await page.keyboard.press('/');
    await expect(options(page).first()).toBeVisible();
  });

  test('a file that breaks off is said too', async ({ page }) => {
    const mend = await askInVain(page, async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ body: whole.slice(0, whole.indexOf('\n') + 1000) });
    });
    mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-kind=term] .found-about').first()).not.toBeEmpty();
  });

  test('without the code of the search the reader lands on the index with what was typed, is told so, and can try again', async ({
    page,
  }) => {
    let fails = true;
    const release = await holdCode(page, (route) => (fails ? route.abort() : route.continue()));
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('stop a container');
    release();
    await expect(page).toHaveURL('/search/?q=stop%20a%20container');
    await expect(page.getByText('The search could not be loaded.')).toBeVisible();
    await expect(page.locator('#letter-k')).toBeVisible();
    fails = false;
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(field(page)).toHaveValue('stop a container');
    await expect(options(page).first()).toBeVisible();
    await expect(page.getByText('The search could not be loaded.')).toBeHidden();
  });
});

test('hostile and huge queries change nothing but the results, and none takes a hundred times what a usual one takes', async ({
  page,
}) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  const time = (query: string) =>
    field(page).evaluate((input, text) => {
      const start = performance.now();
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    }, query);
  const times = [];
  for (const query of usualQueries) times.push(await time(query));
  const usual = median(times);
  for (const query of [
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    '(((((a+)+)+)+$)*\\',
    '👩‍💻🐳 \u202Edocker\u202C حاوية',
    'nul\0byte\u0001',
    `docker ${'x'.repeat(100_000)}`,
    'docker '.repeat(14_000),
  ]) {
    expect(await time(query), query.slice(0, 20)).toBeLessThan(100 * usual);
    await expect(field(page)).toBeVisible();
  }
  expect(await page.locator('dialog img, dialog script').count()).toBe(0);
  await field(page).fill('cgroups');
  await expect(options(page).first()).toBeVisible();
});
