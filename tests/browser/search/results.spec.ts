import { stopTime } from '../../support/clock.ts';
import { hold } from '../../support/hold.ts';
import { active, field, holdRest, openWith, options, releaseRest } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test('a flag is never broken at the end of a line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/about/');
  await openWith(page, 'start docker when the computer boots');
  const flags = page.locator('.found-line span');
  await expect(flags.filter({ hasText: '--now' })).toHaveCount(1);
  for (const flag of await flags.all())
    expect(await flag.evaluate((each) => each.getClientRects().length), await flag.innerText()).toBe(1);
});

test('a scrolled list stays where it is when another tab stores something, and begins anew with another query', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto('/about/');
  await openWith(page, 'container');
  const area = page.locator('.found-all');
  const scrolled = () => area.evaluate((each) => each.scrollTop);
  await expect(page.getByRole('status').filter({ hasText: 'results' })).toBeVisible();
  await area.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(scrolled).toBeGreaterThan(100);
  const before = await scrolled();
  for (const key of ['slots', 'found'])
    await page.evaluate((key) => dispatchEvent(new StorageEvent('storage', { key })), key);
  expect(await scrolled()).toBe(before);
  await field(page).fill('containers');
  await expect.poll(scrolled).toBe(0);
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

test('while the rest of the index comes, no other result is chosen than the one that the reader went to', async ({
  page,
}) => {
  await holdRest(page);
  const place = () =>
    options(page).evaluateAll((all) => all.findIndex((each) => each.ariaSelected === 'true'));
  for (const { query, steps, stays } of [
    { query: 'network', steps: 6, stays: true },
    { query: 'node down', steps: 3, stays: false },
  ]) {
    await page.goto('/about/');
    await openWith(page, query);
    for (let step = 1; step <= steps; step++) await page.keyboard.press('ArrowDown');
    expect(await place()).toBe(steps);
    const chosen = (await active(page).getAttribute('id'))!;
    await releaseRest(page);
    await expect(page.locator('[data-kind=note] .found-about').first()).not.toBeEmpty();
    await expect(page.locator(`#${chosen}`)).toHaveCount(stays ? 1 : 0);
    await expect(field(page)).toHaveAttribute('aria-activedescendant', stays ? chosen : '');
    if (stays) await expect(active(page)).toBeInViewport();
    expect(await place()).not.toBe(steps);
  }
});

test('while the rest of the index comes, what finds nothing yet shows no results of an earlier query', async ({
  page,
}) => {
  await holdRest(page);
  await page.goto('/about/');
  await openWith(page, 'prune');
  await field(page).fill('zzzqqq');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await releaseRest(page);
  await expect(page.getByText('Nothing found for “zzzqqq”')).toBeVisible();
  await expect(page).toHaveURL('/about/');
});

test('what finds nothing while the keys are moving leaves the results of the keys before, and opens none of them', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/about/');
  await openWith(page, 'how to stop');
  const before = await options(page).allTextContents();
  await stopTime(page);
  await field(page).fill('how to ');
  await expect(active(page)).toHaveCount(0);
  expect(await options(page).allTextContents()).toEqual(before);
  await page.keyboard.press('Enter');
  await field(page).fill('how to stop');
  await expect(active(page)).toHaveCount(1);
  await field(page).fill('how to ');
  await page.clock.runFor(400);
  await expect(page.getByText('Nothing found for “how to”')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await expect(page).toHaveURL('/about/');
});

test('the options stand in the list under the names of their groups', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'swarm node');
  await expect(page.locator('dialog')).toMatchAriaSnapshot(`
    - listbox "Results":
      - group "Commands":
        - option /docker node/ [selected]
      - group "Notes":
        - option /node/
      - group "Figures":
        - option
  `);
  await expect(page.getByRole('heading', { name: 'Commands' })).toHaveCount(0);
});

test('what was corrected is said, and can be undone', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'kubernate');
  await expect(page.getByText('Showing kubernetes')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'read as “kubernetes”' })).toBeVisible();
  await page.getByRole('button', { name: 'search kubernate instead' }).click();
  await expect(page.getByText('Showing kubernetes')).toBeHidden();
  await expect(field(page)).toHaveValue('"kubernate"');
  await page.keyboard.press('End');
  await page.keyboard.type(' contianer');
  await expect(page.getByText('Showing container, search contianer instead')).toBeVisible();
});

test('a correction that was undone stays so in a link to the search', async ({ page }) => {
  await page.goto('/search/?q=kubernate');
  await page.getByRole('button', { name: 'search kubernate instead' }).click();
  await expect(page).toHaveURL('/search/?q=%22kubernate%22');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'for “kubernate”' })).toBeVisible();
  await expect(page.getByText('Showing kubernetes')).toBeHidden();
});

test('of many corrected words a few are said back, whole signs only', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, `${'contianer '.repeat(30)}😀`);
  const said = page.getByText('Showing container');
  await expect(said).toBeVisible();
  expect((await said.textContent())!.length).toBeLessThan(120);
  await field(page).fill(`${'q'.repeat(39)}😀😀`);
  await expect(page.getByText('Nothing found for “')).toContainText(`${'q'.repeat(39)}😀…”`);
});

test('Enter before the index has come opens the first result as soon as there is one', async ({ page }) => {
  const release = await hold(page, '**/search-index.*.json');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByText('Loading the index')).toBeVisible();
  await page.keyboard.type('cgroups');
  await page.keyboard.press('Enter');
  release();
  await expect(page).not.toHaveURL(/about/);
});

test('an Enter that came before the results opens nothing once the search is closed', async ({ page }) => {
  const release = await hold(page, '**/search-index.*.json');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('button', { name: 'Close search' })).toBeVisible();
  await field(page).fill('docker ps');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
  release();
  await page.keyboard.press('/');
  await expect(options(page).first()).toBeVisible();
  await expect(page).toHaveURL('/about/');
});

test('results are counted aloud once, when the keys rest', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'volume');
  const said = page.getByRole('status').filter({ hasText: 'results' });
  await expect(said).toHaveText(/for “volume”$/);
  const counts = await said.evaluateHandle((line) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(line.textContent)).observe(line, { childList: true });
    return seen;
  });
  await field(page).pressSequentially(' backup', { delay: 20 });
  await expect(said).toHaveText(/for “volume backup”$/);
  expect(await counts.jsonValue()).toHaveLength(1);
});

test('the number of results is said, and nothing found offers words and the outline', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results? for “cgroups”$/ })).toBeVisible();
  await field(page).fill('qqdockre');
  await expect(page.getByText(/^Nothing found for/)).toBeVisible();
  await expect(page.locator('.found-outline').getByRole('link', { name: 'Dockerfile' })).toBeVisible();
});

test('a quotation mark alone is nothing to search for yet', async ({ page }) => {
  await page.goto('/docker/volumes/');
  await openWith(page, 'cgroups');
  await field(page).fill('"');
  await expect(page.locator('.found-hint')).toHaveText(/^A task, a command/);
});
