import { clipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/test.ts';

for (const path of ['/docker/volumes/', '/commands/', '/about/'])
  test(`${path} is copied as Markdown by keyboard, exactly as the link beside it leads to it`, async ({
    page,
    context,
    request,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    const link = page.getByRole('link', { name: 'This page as Markdown' });
    await link.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    const file = await request.get((await link.getAttribute('href'))!);
    expect(await clipboard(page)).toBe(await file.text());
  });

test('a second copy as Markdown is told again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/docker/volumes/');
  const button = page.getByRole('button', { name: 'Copy as Markdown' });
  const told = page.locator('.foot [role=status]');
  await button.click();
  await expect(told).toHaveText('Copied.');
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await page.route('**/volumes.md', async (route) => {
    await held;
    await route.continue();
  });
  await button.click();
  await expect(told).toHaveText('');
  answer();
  await expect(told).toHaveText('Copied.');
});

test('where the page is not secure, and so has no clipboard, it is copied by the old way', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read']);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    Reflect.deleteProperty(globalThis, 'ClipboardItem');
  });
  await page.goto('/docker/volumes/');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const file = await request.get('/docker/volumes.md');
  expect(await clipboard(page)).toBe(await file.text());
});
