import { expect, test } from '../support/test.ts';

const note = '/docker/container-life/';

test('nothing but the page itself is fetched before the first paint', async ({ page }) => {
  await page.addInitScript(() => sessionStorage.clear());
  for (const path of ['/', note, '/commands/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
    const { painted, begun } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      begun: performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.(?:js|woff2)$/.test(name))
        .map(({ name, startTime }) => ({ name, startTime })),
    }));
    expect(begun.map(({ name }) => name).join(), path).toMatch(/\.js.*\.woff2|\.woff2.*\.js/);
    expect(
      begun.filter(({ startTime }) => startTime < painted),
      path,
    ).toEqual([]);
  }
});

test.describe('before the scripts are there', () => {
  let arrive: () => void;

  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/*.js', async (route) => {
      await arrived;
      await route.continue();
    });
  });

  test('a press of Copy is kept, and the command copied when they come', async ({ page }) => {
    await page.goto(note, { waitUntil: 'commit' });
    const command = page.locator('[data-command="image-pull"]');
    await command.locator('[data-copy]').click();
    arrive();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('docker image pull busybox');
  });

  test('the key that opens the search and the words typed after it are kept', async ({ page }) => {
    await page.goto(note, { waitUntil: 'commit' });
    await expect(page.locator('h1')).toBeVisible();
    await page.keyboard.type('/cgroups');
    arrive();
    await expect(page.locator('dialog input[type=search]')).toHaveValue('cgroups');
  });

  test('a press of the search stays on the page and opens it when they come', async ({ page }) => {
    await page.goto(note, { waitUntil: 'commit' });
    await page.locator('header [data-search-open]').click();
    arrive();
    await expect(page.locator('dialog input[type=search]')).toBeFocused();
    await expect(page).toHaveURL(note);
  });

  test('what is typed into a field of the page is kept', async ({ page }) => {
    await page.goto('/commands/', { waitUntil: 'commit' });
    await page.locator('#filter').fill('rollout');
    arrive();
    await expect(page.locator('[data-command="container-stop"]').first()).toBeHidden();
  });
});
