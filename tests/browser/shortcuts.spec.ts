import type { Page } from '@playwright/test';
import { shortcuts } from '../../src/site/shortcuts.ts';
import { axeViolations } from '../support/axe.ts';
import { hold } from '../support/hold.ts';
import { field } from '../support/search.ts';
import { expect, test } from '../support/test.ts';

const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const single = (page: Page) =>
  list(page).getByRole('checkbox', { name: 'The keys / and ? act on their own' });

test('the question mark lists every shortcut, and its code comes only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/docker/clean-up/');
  const link = page.locator('main a').first();
  await link.focus();
  expect(asked.some((address) => address.includes('/shortcuts.'))).toBe(false);
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  for (const [, does] of shortcuts.flatMap(({ keys }) => keys))
    await expect(list(page).getByText(does, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('a list whose code is long on its way does not open over a reader who has gone on to the search', async ({
  page,
}) => {
  const release = await hold(page, '**/shortcuts.*.js');
  await page.goto('/docker/clean-up/');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await page.keyboard.type('docker vol');
  const come = page.waitForResponse('**/shortcuts.*.js');
  release();
  await (await come).finished();
  await page.keyboard.type('ume');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(field(page)).toHaveValue('docker volume');
  await expect(list(page)).toBeHidden();
});

test('a click between its lines leaves it open, one beside it closes it', async ({ page }) => {
  await page.goto('/docker/clean-up/');
  await page.keyboard.press('?');
  const heading = (await list(page).getByRole('heading', { level: 3 }).nth(1).boundingBox())!;
  await page.mouse.click(heading.x + 4, heading.y - 6);
  await expect(list(page)).toBeVisible();
  await page.mouse.click(5, heading.y);
  await expect(list(page)).toBeHidden();
});

test('a visible link opens it, and the focus returns to the link', async ({ page }) => {
  await page.goto('/docker/clean-up/');
  const link = page.getByRole('link', { name: 'Keyboard shortcuts' });
  await link.focus();
  await page.keyboard.press('Enter');
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(link).toBeFocused();
});

test('opened from the outline of a narrow window, which closes under it, it leaves the focus on what opens the outline', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/docker/clean-up/');
  await page.getByRole('button', { name: 'Notes' }).click();
  await page.getByRole('link', { name: 'Keyboard shortcuts' }).click();
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Notes' })).toBeFocused();
});

test.describe('when the code of the list does not come', () => {
  test.use({ expectedMessages: ['Failed to load resource'] });

  test('key and link lead to the same list on a page', async ({ page }) => {
    await page.route('**/shortcuts.*.js', (route) => route.abort());
    await page.goto('/docker/clean-up/');
    await page.keyboard.press('?');
    await expect(page).toHaveURL('/about/#keyboard');
    await expect(page.getByText('show this list')).toBeVisible();
  });
});

test('single keys can be switched off, which survives a reload, and on again', async ({ page }) => {
  await page.goto('/docker/clean-up/');
  await page.keyboard.press('?');
  await expect(single(page)).toBeChecked();
  await single(page).uncheck();
  for (const again of [false, true]) {
    if (again) await page.reload();
    else await page.keyboard.press('Escape');
    await expect(page.locator('header kbd')).toBeHidden();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toBeHidden();
  }
  await page.getByRole('link', { name: 'Keyboard shortcuts' }).click();
  await expect(single(page)).not.toBeChecked();
  await single(page).check();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeVisible();
});

test('fields, values and keys of the browser are not disturbed', async ({ page }) => {
  await page.goto('/commands/');
  await page.getByLabel('Find a command').fill('');
  await page.getByLabel('Find a command').press('?');
  await page.getByLabel('Find a command').press('/');
  await expect(page.getByLabel('Find a command')).toHaveValue('?/');
  await page.getByLabel('Find a command').fill('');
  const slot = page
    .locator('[data-command="image-pull"] [data-slot="image"]')
    .filter({ visible: true })
    .first();
  await slot.click();
  await page.keyboard.type('a/b');
  await expect(slot).toHaveText('a/b');
  await page.locator('h1').click();
  await page.keyboard.press('Control+/');
  await page.keyboard.press('Alt+?');
  await expect(page.locator('input[type=search]').filter({ visible: true })).toHaveCount(1);
  await expect(list(page)).toHaveCount(0);
});

test("arrow keys held with Alt or Ctrl stay the browser's on words, steps of figures and sessions", async ({
  page,
}) => {
  const combined = async () => {
    for (const keys of ['Control+ArrowRight', 'Alt+ArrowRight', 'Meta+ArrowRight'])
      await page.keyboard.press(keys);
  };
  await page.goto('/commands/#container-run-it');
  const token = page.locator('[data-command="container-run-it"] [data-help="0"]');
  await token.focus();
  await expect(page.locator('#token-tip')).toBeVisible();
  await combined();
  await expect(token).toBeFocused();
  await page.goto('/recordings/first-lab/');
  await page.getByRole('button', { name: 'Step by step' }).click();
  const steps = page.locator('[data-step]:visible');
  await expect(steps).toHaveCount(1);
  await combined();
  await expect(steps).toHaveCount(1);
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="docker-run"]');
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(figure).toHaveAttribute('data-step', '1');
  await combined();
  await expect(figure).toHaveAttribute('data-step', '1');
});

test('the list fits 320 px, has large targets, and satisfies axe in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/about/');
    await page.keyboard.press('?');
    await expect(list(page)).toBeVisible();
    expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
    for (const target of await list(page).locator('button, label').all())
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await list(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no link offers what needs a script, and the keys are still listed', async ({ page }) => {
    await page.goto('/about/');
    await expect(page.getByRole('link', { name: 'Keyboard shortcuts' })).toBeHidden();
    await expect(page.locator('[data-shortcuts]').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText('show this list')).toBeVisible();
  });
});
