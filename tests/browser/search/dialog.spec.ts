import { axeViolations } from '../../support/axe.ts';
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

test('Back opens the search again, with its query and results', async ({ page }) => {
  await page.goto('/docker/dockerfile/');
  await openWith(page, 'what is a pod');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/dockerfile/);
  await page.goBack();
  await expect(field(page)).toHaveValue('what is a pod');
  await expect(options(page).first()).toBeVisible();
});

test('a result on the same page closes the dialog and goes to its section', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await openWith(page, 'the build cache');
  await page.locator('[data-href$="#the-build-cache"]').first().click();
  await expect(field(page)).toBeHidden();
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
  await expect(page.locator('mark.arrived').first()).toBeVisible();
});

test('going to another result of the same page takes the old marks away, and Back opens the search that led there', async ({
  page,
}) => {
  await page.goto('/docker/images-and-layers/');
  for (const query of ['a layer is a difference', 'the build cache']) {
    await openWith(page, query);
    await page.locator('[data-href*="/images-and-layers/#"]').first().click();
    await expect(
      page
        .locator('mark.arrived')
        .filter({ hasText: query.split(' ')[1]! })
        .first(),
    ).toBeVisible();
  }
  await expect(page.locator('mark.arrived').filter({ hasText: 'difference' })).toHaveCount(0);
  await page.goBack();
  await expect(field(page)).toHaveValue('the build cache');
  await page.goBack();
  await expect(field(page)).toHaveValue('a layer is a difference');
});

test('the address that is open already is a result too: its words are marked', async ({ page }) => {
  await page.goto('/docker/images-and-layers/#the-build-cache');
  await openWith(page, 'the build cache');
  await page.locator('[data-href$="#the-build-cache"]').first().click();
  await expect(field(page)).toBeHidden();
  await expect(page.locator('mark.arrived').first()).toBeVisible();
});

test('a result opened in a new tab has its words marked there, and leaves nothing behind', async ({
  page,
  context,
}) => {
  await page.goto('/about/');
  await openWith(page, 'the build cache');
  const opened = context.waitForEvent('page');
  await page
    .locator('[data-href$="#the-build-cache"]')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect((await opened).locator('mark.arrived').first()).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('found'))).toBeNull();
});

test('a term opens the section that says it, with the word marked', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'quorum');
  await page.locator('[data-kind=term]').first().click();
  await expect(page).toHaveURL(/#/);
  await expect(page.locator('mark.arrived').first()).toBeInViewport();
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

test('a flag is never broken at the end of a line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/about/');
  await openWith(page, 'start docker when the computer boots');
  const flags = page.locator('.found-line span');
  await expect(flags.filter({ hasText: '--now' })).toHaveCount(1);
  for (const flag of await flags.all())
    expect(await flag.evaluate((each) => each.getClientRects().length), await flag.innerText()).toBe(1);
});

test('a result inside a closed fold opens it, with the words marked', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'unused volume holds 2 GB');
  await page.locator('[data-href$="/docker/volumes/#check-yourself"]').click();
  const fold = page.locator('details').filter({ hasText: 'only anonymous volumes are pruned' });
  await expect(fold).toHaveAttribute('open', '');
  await expect(fold.locator('mark.arrived').first()).toBeVisible();
  const elsewhere = page.locator('details').filter({ hasText: 'docker volume prune [OPTIONS]' });
  await expect(elsewhere).not.toHaveAttribute('open');
});

test('a result for another shell leads to that form and shows it', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'dockerfile typed in the shell powershell');
  await page.locator('[data-href$="/commands/#build-heredoc.powershell"]').click();
  await expect(page.locator('[id="build-heredoc.powershell"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
});

test('rows that stay from key to key show the newest marks, groups and choice', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'remove stopped');
  const row = page.locator('[data-command="docker container prune"]');
  await expect(row.locator('mark')).toHaveText(['Remove', 'stopped']);
  await page.keyboard.press('ArrowDown');
  await field(page).fill('remove stopped containers');
  await expect(row.locator('mark')).toHaveText(['Remove', 'stopped', 'containers']);
  await expect(active(page)).toHaveCount(1);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await field(page).fill('cgroups');
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-kind=term] .found-about').first()).not.toBeEmpty();
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
  const taken = await page.evaluate(() => {
    const press = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true, bubbles: true });
    return !document.body.dispatchEvent(press);
  });
  expect(taken).toBe(false);
  await expect(field(page)).toBeHidden();
});

test('Escape closes it also before its code is there, and what was typed stays', async ({ page }) => {
  const release = await holdCode(page, (route) => route.continue());
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

test('what was corrected is said, and can be undone', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'kubernate');
  await expect(page.getByText('Showing kubernetes')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'read as “kubernetes”' })).toBeVisible();
  await page.getByRole('button', { name: 'search kubernate instead' }).click();
  await expect(page.getByText('Showing kubernetes')).toBeHidden();
  await expect(field(page)).toHaveValue('kubernate');
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

test('the number of results is said, and nothing found offers words and the outline', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results? for “cgroups”$/ })).toBeVisible();
  await field(page).fill('qqdockre');
  await expect(page.getByText(/^Nothing found for/)).toBeVisible();
  await expect(page.locator('.found-outline').getByRole('link', { name: 'Dockerfile' })).toBeVisible();
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
