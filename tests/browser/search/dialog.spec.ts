import { axeViolations } from '../../support/axe.ts';
import { launchedWith } from '../../support/launched.ts';
import { active, field, holdCode, openWith, options } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

/** The files of the search among some addresses, without their hashes. */
const names = (paths: readonly string[]) =>
  paths
    .filter((path) => path.startsWith('/search-'))
    .map((path) => path.replace(/\.[0-9a-f]{8}\./, '.'))
    .sort();

test('a page loads only the opener; the reader who asks gets two files more', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/docker/clean-up/');
  expect(names(asked)).toEqual(['/search-opener.js']);
  await openWith(page, 'cgroups');
  expect(names(asked)).toEqual(['/search-index.json', '/search-main.js', '/search-opener.js']);
});

test('the slash opens it, arrow keys choose, Enter opens the section with its words marked', async ({
  page,
}) => {
  await page.goto('/docker/dockerfile/');
  await openWith(page, 'build cache');
  await expect(active(page)).toHaveCount(1);
  const first = await active(page).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', first!);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).not.toHaveAttribute('id', first!);
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveAttribute('id', first!);
  while ((await active(page).getAttribute('data-href')) !== '/docker/images-and-layers/#the-build-cache')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
  await expect(page.locator('mark.arrived').first()).toBeVisible();
  await expect(page.locator('#the-build-cache')).toBeInViewport();
});

test('selecting text in the field with the mouse does not close the dialog; a click beside it does', async ({
  page,
}) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  const box = (await field(page).boundingBox())!;
  await page.mouse.move(box.x + 80, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(5, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(field(page)).toBeVisible();
  await page.mouse.click(5, box.y + 10);
  await expect(field(page)).toBeHidden();
});

test('Escape closes it and gives the focus back; a key of the browser is not taken', async ({ page }) => {
  await page.goto('/about/');
  await page.locator('header [data-search-open]').focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(page.locator('header [data-search-open]')).toBeFocused();
  // What is pressed right after it is a key of the page again.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.type('/x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.locator('dialog.shortcuts')).toBeVisible();
  await page.keyboard.press('Escape');
  const taken = await page.evaluate(() => {
    const press = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true, bubbles: true });
    return !document.body.dispatchEvent(press);
  });
  expect(taken).toBe(false);
  await expect(field(page)).toBeHidden();
});

test('a result opened in another tab leaves the keys to the field', async ({ page, context }) => {
  await page.goto('/about/');
  await openWith(page, 'swarm quorum');
  const other = context.waitForEvent('page');
  await options(page)
    .first()
    .click({ modifiers: ['Control'] });
  await (await other).close();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'false');
});

test('in a low window the whole dialog scrolls, so that every row can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 300 });
  await page.goto('/about/');
  await openWith(page, 'remove image');
  await options(page).first().hover();
  await page.mouse.wheel(0, 5000);
  await expect(page.getByRole('link', { name: 'Open as a page' })).toBeInViewport();
});

test('the page behind stays where the reader was', async ({ page }) => {
  await page.goto('/docker/container-life/#restart-policies');
  const heading = page.locator('#restart-policies');
  const place = () => heading.evaluate((each) => Math.round(each.getBoundingClientRect().top));
  await openWith(page, 'container');
  const before = await place();
  await page.locator('.search-head').hover();
  await page.mouse.wheel(0, 600);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  expect(await place()).toBe(before);
});

test('the page behind scrolls again once it is closed, also where the browser tells of no toggle', async ({
  page,
}) => {
  await page.addInitScript(() =>
    addEventListener('toggle', (event) => event.stopImmediatePropagation(), true),
  );
  await page.goto('/docker/container-life/');
  await openWith(page, 'container');
  await page.keyboard.press('Escape');
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

launchedWith({ ignoreDefaultArgs: ['--hide-scrollbars'] })(
  'the page does not move sideways, with a scrollbar that takes room and with none',
  async ({ page }) => {
    for (const [height, isLong] of [
      [800, true],
      [2000, false],
    ] as const) {
      await page.setViewportSize({ width: 1280, height });
      await page.goto('/recordings/swarm-give-secret/');
      const width = async () => (await page.locator('.bar').boundingBox())!.width;
      const before = await width();
      expect(before < 1280).toBe(isLong);
      await openWith(page, 'cgroups');
      expect(await width()).toBe(before);
    }
  },
);

test('Escape closes only what is on top, and keys are left to an input method that composes', async ({
  page,
}) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  const close = page.getByRole('button', { name: 'Close search' });
  await page.keyboard.press('Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(close).toBeFocused();
  await field(page).dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  // As Safari tells it.
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
});

test('Escape closes it also before its code is there, and what was typed stays', async ({ page }) => {
  const release = await holdCode(page);
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('cgroups');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(field(page)).not.toBeFocused();
  release();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('cgroups');
  await expect(options(page).first()).toBeVisible();
});

test('the open dialog satisfies axe, with results and without, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/about/');
    await openWith(page, 'kubernate pod');
    expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
    await field(page).fill('xqzvw');
    expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
  }
});

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('it fits, and its buttons are large enough to touch', async ({ page }) => {
    await page.goto('/docker/clean-up/');
    await page.locator('header [data-search-open]').tap();
    await field(page).fill('ssh into container');
    await expect(options(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const button of await page.locator('dialog button').all()) {
      const box = await button.boundingBox();
      if (box) expect(box.height).toBeGreaterThanOrEqual(44);
    }
    const copy = (await page
      .getByRole('button', { name: /^Copy:/ })
      .first()
      .boundingBox())!;
    const line = (await page.locator('.found-line').first().boundingBox())!;
    expect(line.x + line.width).toBeLessThanOrEqual(copy.x);
  });
});
