import { field, holdCode, options } from '../../support/search.ts';
import { expect, test } from '../../support/test.ts';

test('shows the results of the query in its address, and Back brings them back', async ({ page }) => {
  await page.goto('/search/?q=remove%20stopped%20containers');
  await expect(options(page).first()).toHaveAttribute('data-command', 'docker container prune');
  await field(page).fill('cgroups');
  await expect(page).toHaveURL('/search/?q=cgroups');
  await options(page).first().click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=cgroups');
  await expect(field(page)).toHaveValue('cgroups');
  await expect(options(page).first()).toBeVisible();
});

test('asks for the index once, beside its code where the address holds a query', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const requests = () => asked.filter((url) => url.includes('/search-index.')).length;
  await page.goto('/search/');
  expect(requests()).toBe(0);
  await page.keyboard.press('/');
  await field(page).fill('cgroups');
  await expect(options(page).first()).toBeVisible();
  expect(requests()).toBe(1);
  await expect(page).toHaveURL('/search/?q=cgroups');
  await page.reload();
  await expect(options(page).first()).toBeVisible();
  expect(requests()).toBe(2);
});

test('the lines of a query in the address keep their words apart', async ({ page }) => {
  await page.goto('/search/?q=docker%0Acontainer%0D%0Aprune');
  await expect(field(page)).toHaveValue('docker container prune');
});

test('a hostile address is only a query', async ({ page }) => {
  const query = `\0<img src=x onerror="document.title=1">(a+)+$ \u202E🐳 ${'docker '.repeat(800)}`;
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await expect(field(page)).toHaveValue(/<img src=x/);
  await expect(options(page).first()).toBeVisible();
  await expect(page).toHaveTitle(/Search/);
  expect(await page.locator('.found-all img').count()).toBe(0);
});

test('the slash goes to its field, and an empty field shows the index', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator('#letter-k')).toBeVisible();
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('pod');
  await expect(page.locator('#letter-k')).toBeHidden();
  await field(page).fill('');
  await expect(page.locator('#letter-k')).toBeVisible();
});

test('a frame says that the field is on its way, and the field comes in its place', async ({ page }) => {
  const release = await holdCode(page);
  await page.goto('/search/');
  const place = page.locator('[data-search-place]');
  const said = () => place.evaluate((each) => getComputedStyle(each, '::before').content);
  expect(await said()).toBe('"Loading…"');
  const frame = await place.boundingBox();
  release();
  await expect(field(page)).toBeVisible();
  expect(await said()).toBe('none');
  expect(await place.boundingBox()).toEqual(frame);
});

test('a query longer than what its address keeps stays whole when only the place on the page changes', async ({
  page,
}) => {
  await page.goto('/search/');
  const query = 'Error response from daemon: no such image '.repeat(12);
  await field(page).fill(query);
  await expect(page).toHaveURL(/\?q=/);
  await page.evaluate(() => (location.hash = 'letter-d'));
  await page.goBack();
  await expect(field(page)).toHaveValue(query);
});

test('of a query that is too long for an address its end is kept, where an output names the error', async ({
  page,
}) => {
  await page.goto('/search/');
  await field(page).fill(`${'Step 1 of 9 took 3 seconds. '.repeat(30)}port is already allocated`);
  await expect(page).toHaveURL(/port%20is%20already%20allocated$/);
});

test('a letter of the index stays in the address', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('link', { name: 'Letter D', exact: true }).click();
  // Longer than the pause after which a query is put into the address.
  await page.waitForTimeout(400);
  await expect(page).toHaveURL('/search/#letter-d');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search field leads to an index of everything', async ({ page }) => {
    await page.goto('/about/');
    await page.locator('header [data-search-open]').click();
    await expect(page).toHaveURL('/search/');
    await expect(page.getByRole('link', { name: 'Remove all stopped containers' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Control plane', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'The build cache', exact: true })).toBeVisible();
  });
});
