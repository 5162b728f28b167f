import { expect, test } from '../support/test.ts';

test('an old address goes on to its new place, with the place on it that it names', async ({ page }) => {
  await page.goto('/cheat-sheet/#compose-rm');
  await expect(page).toHaveURL('/commands/#compose-rm');
  await expect(page.locator('#compose-rm')).toBeInViewport();
});

test('the short address of an area leads to its first page', async ({ page }) => {
  await page.goto('/docker/');
  await expect(page).toHaveURL('/docker/why-containers/');
});

test('an address that leads nowhere is searched for by its words', async ({ page }) => {
  const missing = '/docker/volums/';
  await page.route(`**${missing}`, (route) => route.fulfill({ path: 'dist/404.html' }));
  await page.goto(missing);
  await page.getByRole('link', { name: 'Search for “docker volums”' }).click();
  await expect(page).toHaveURL('/search/?q=docker+volums');
  await expect(page.locator('[role=option][data-href^="/docker/volumes/"]').first()).toBeVisible();
});

const old = '/docker/troubleshooting/#service-refers-to-undefined-network';
const now = '/docker/compose-errors/#service-refers-to-undefined-network';

test('a place that stands on another page now is gone to there', async ({ page }) => {
  await page.goto(old);
  await expect(page).toHaveURL(now);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('its link is what the reader sees', async ({ page }) => {
    await page.goto(old);
    const link = page.getByRole('listitem').filter({ hasText: 'service refers to undefined network' }).last();
    await expect(link).toBeInViewport();
    await link.getByRole('link').click();
    await expect(page).toHaveURL(now);
  });
});
