import { followLinkTo } from '../support/follow.ts';
import { expect, test } from '../support/test.ts';

test('the list of commands is filtered by typing', async ({ page }) => {
  await page.goto('/commands/');
  await page.getByLabel('Find a command').fill('stopped contain');
  await expect(page.locator('#container-prune')).toBeVisible();
  await expect(page.locator('#kubectl-get-pods')).toBeHidden();
  await expect(page.locator('[data-filter-count]')).toContainText(' commands');
  await expect(page).toHaveURL('/commands/?words=stopped+contain');
});

test('the filter knows the other spellings of a command, and finds words by how they begin', async ({
  page,
}) => {
  await page.goto('/commands/');
  for (const [words, shown, hidden] of [
    ['docker ps', 'container-ls', 'container-run'],
    ['docker rmi', 'image-rm', 'container-run-it'],
    ['-p 8080', 'container-run-publish', 'container-prune'],
    ['--publish', 'container-run-publish', 'container-prune'],
    ['container’s', 'container-commit', 'image-pull'],
    ['$ docker ps', 'container-ls', 'container-run'],
    ['PS C:\\> docker ps', 'container-ls', 'container-run'],
  ] as const) {
    await page.getByLabel('Find a command').fill(words);
    await expect(page.locator(`#${shown}`)).toBeVisible();
    await expect(page.locator(`#${hidden}`)).toBeHidden();
  }
  await page.goto('/commands/?words=docker%20rm%0Aforce');
  await expect(page.getByLabel('Find a command')).toHaveValue('docker rm force');
});

test('an address names what the filter of the commands holds', async ({ page }) => {
  await page.goto('/commands/?words=stopped+contain&sh=cmd');
  await expect(page.locator('#kubectl-get-pods')).toBeHidden();
  await expect(page.locator('#container-prune')).toBeVisible();
  await page.getByLabel('Find a command').fill('');
  await expect(page).toHaveURL('/commands/?sh=cmd');
  for (const [words, target] of [
    ['stopped+contain', 'kubectl-get-pods'],
    ['network', 'network-ls'],
  ]) {
    await page.goto('/about/');
    await page.goto(`/commands/?words=${words}#${target}`);
    await expect(page.locator(`#${target} h3`)).toBeInViewport();
  }
});

test('the filter reads the engine and the values that the reader chose', async ({ page }) => {
  await page.goto('/commands/');
  const filter = page.getByLabel('Find a command');
  const podman = page.getByRole('group', { name: 'Engine' }).first().getByRole('button', { name: 'Podman' });
  await filter.fill('podman image ls');
  await expect(page.locator('#image-ls')).toBeHidden();
  await podman.click();
  await expect(page.locator('#image-ls')).toBeVisible();
  await filter.fill('');
  await page.locator('#image-pull [data-slot]').first().fill('lighthouse');
  await filter.fill('lighthouse');
  await expect(page.locator('#image-pull')).toBeVisible();
  await page.getByRole('button', { name: 'Reset all values' }).click();
  await expect(page.locator('#image-pull')).toBeHidden();
});

test('a link to a command that the filter hides empties the filter and goes there', async ({ page }) => {
  await page.goto('/commands/#container-prune');
  const filter = page.getByLabel('Find a command');
  for (const target of ['container-prune', 'image-ls', 'image-ls']) {
    await filter.fill('kubectl get pods');
    await expect(page.locator(`#${target}`)).toBeHidden();
    await followLinkTo(page, target);
    await expect(filter).toHaveValue('');
    await expect(page.locator(`#${target}`)).toBeInViewport();
  }
});

test('on the way back, and over a reload, the filter stays that hides what the address names', async ({
  page,
}) => {
  await page.goto('/commands/#kubectl-get-pods');
  const filter = page.getByLabel('Find a command');
  await filter.fill('stopped contain');
  await expect(page).toHaveURL('/commands/?words=stopped+contain#kubectl-get-pods');
  await page.evaluate(() => (location.hash = 'container-prune'));
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('hashchange', done, { once: true });
        history.back();
      }),
  );
  await expect(page).toHaveURL('/commands/?words=stopped+contain#kubectl-get-pods');
  await expect(filter).toHaveValue('stopped contain');
  await page.reload();
  await expect(page.locator('[data-filter-count]')).toContainText(' commands');
  await expect(filter).toHaveValue('stopped contain');
  await expect(page.locator('#kubectl-get-pods')).toBeHidden();
});

test('the contents name only what the filter shows, and where it shows nothing there is a way on', async ({
  page,
}) => {
  await page.goto('/commands/');
  const filter = page.getByLabel('Find a command');
  const entries = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const all = await entries.count();
  await filter.fill('docker image');
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await entries.first().click();
  await expect(entries.first()).toHaveAttribute('aria-current', 'location');
  await filter.fill('qq & zz');
  await expect(page.locator('[data-filter-count]')).toHaveText(/^0 of/);
  await expect(page.locator('#contents')).toBeHidden();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole('button', { name: 'On this page' })).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 740 });
  await expect(page.getByRole('link', { name: 'Search the whole site' })).toHaveAttribute(
    'href',
    /\/search\/\?q=qq\+%26\+zz$/,
  );
  await page.getByRole('button', { name: 'Show all commands' }).click();
  await expect(filter).toBeFocused();
  await expect(entries).toHaveCount(all);
  await expect(page.getByRole('button', { name: 'Show all commands' })).toBeHidden();
});
