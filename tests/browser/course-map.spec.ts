import { expect, test } from '../support/test.ts';

test('the course map narrows to what is asked, says how many, and keeps the choice in its address', async ({
  page,
}) => {
  await page.goto('/map/');
  const shown = page.locator('[data-link]:visible');
  await expect(shown).toHaveCount(61);
  await page.getByLabel('Today').selectOption('closed');
  for (const link of await shown.all()) await expect(link).toHaveAttribute('data-state', 'closed');
  const closed = await shown.count();
  await expect(page.getByRole('status').filter({ hasText: 'links' })).toHaveText(`${closed} of 61 links`);
  await page.reload();
  await expect(shown).toHaveCount(closed);
  await page.getByLabel('Words').fill('hadoop');
  await expect(shown).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(61);
  await expect(page).toHaveURL(/\/map\/$/);
});

test('a jump to an area that the choice hides shows everything again and goes there', async ({ page }) => {
  await page.goto('/map/?words=unicorn');
  const area = page.locator('#sdn-and-nfv');
  await expect(area).toBeHidden();
  await page.goto('/map/?words=unicorn#sdn-and-nfv');
  await expect(area).toBeInViewport();
  for (const words of ['unicorn', 'hadoop']) {
    await page.getByLabel('Words').fill(words);
    await expect(area).toBeHidden();
    await page.locator('#contents a[href="#sdn-and-nfv"]').click();
    await expect(area).toBeInViewport();
    await expect(page.getByLabel('Words')).toHaveValue('');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole course map is readable and offers no filter', async ({ page }) => {
    await page.goto('/map/');
    await expect(page.locator('[data-link]:visible')).toHaveCount(61);
    await expect(page.getByLabel('Today')).toBeHidden();
  });
});
