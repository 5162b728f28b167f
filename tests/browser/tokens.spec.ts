import { axeViolations } from '../support/axe.ts';
import { hold } from '../support/hold.ts';
import { expectInSight } from '../support/in-sight.ts';
import { expect, test } from '../support/test.ts';

test('a token explains itself to the keyboard and to a tap', async ({ page }) => {
  await page.goto('/commands/#container-run-it');
  const command = page.locator('[data-command="container-run-it"]');
  await command.locator('[data-help="0"]').focus();
  await expect(command.locator('#token-tip')).toContainText('Create and run a new container from an image');
  await page.keyboard.press('ArrowRight');
  await expect(command.locator('#token-tip')).toContainText('Keep STDIN open even if not attached');
  await expect(command.locator('[data-help="1"]')).toHaveAccessibleDescription(/Allocate a pseudo-TTY/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#token-tip')).toHaveCount(0);
  const scrolled = await page.evaluate(() => scrollY);
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    await expect(command.locator('#token-tip')).toContainText('Keep STDIN open even if not attached');
    await page.keyboard.press('Escape');
  }
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await command.locator('[data-help="2"]').click();
  await expect(command.locator('#token-tip')).toContainText('Assign a name to the container');
  await expect(command.locator('[data-help][tabindex="0"]')).toHaveCount(1);
});

test('what a token says is not cut off at the end of its command', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/commands/#kubectl-get-pods-wide');
  const command = page.locator('[data-command="kubectl-get-pods-wide"]');
  await command.evaluate((element) => element.scrollIntoView());
  await command.locator('[data-help]').last().click();
  const right = await page.locator('#token-tip').evaluate((tip) => {
    const { right, bottom } = tip.getBoundingClientRect();
    return document.elementFromPoint(right - 4, bottom - 4)?.id;
  });
  expect(right).toBe('token-tip');
});

test('what a token at the lower edge of the window says is in sight', async ({ page }) => {
  await page.goto('/commands/#container-run-it');
  const token = page.locator('[data-command="container-run-it"] [data-help="1"]');
  await token.evaluate((word) => word.scrollIntoView({ block: 'end' }));
  await token.click();
  await expect(page.locator('#token-tip')).toBeInViewport({ ratio: 1 });
});

test('at 400 % a word with the focus stays below the bar, however much is said of it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/docker/container-life/');
  const tip = page.locator('#token-tip');
  for (const line of await page.locator('main [data-command] [data-entry]').filter({ visible: true }).all()) {
    const words = line.locator('[data-help]');
    await words.first().focus();
    for (let at = 0; at < (await words.count()); at += 1) {
      await expect(words.nth(at)).toBeFocused();
      await expect(tip).toBeVisible();
      await expectInSight(words.nth(at));
      await page.keyboard.press('ArrowRight');
    }
  }
});

test('a tap on a token before its help is loaded is answered when it is', async ({ page }) => {
  const release = await hold(page, '**/_astro/acting.*.js');
  await page.goto('/docker/container-life/');
  const token = page.locator('main [data-help="1"]').filter({ visible: true }).first();
  await token.click();
  release();
  await expect(token).toBeFocused();
  await expect(page.locator('#token-tip')).toBeVisible();
});

test('who goes on to a value before the help of a tapped word has come is left there', async ({ page }) => {
  const release = await hold(page, '**/_astro/acting.*.js');
  await page.goto('/docker/volumes/');
  const command = page.locator('.command:has([data-help]):has([data-slot=volume])').first();
  const slot = command.locator('[data-slot=volume]');
  await command.locator('[data-help]').first().click();
  await slot.focus();
  await page.keyboard.type('my-own-');
  const come = page.waitForResponse('**/_astro/acting.*.js');
  release();
  await (await come).finished();
  await page.keyboard.type('volume', { delay: 50 });
  await expect(slot).toBeFocused();
  await expect(slot).toHaveText(/my-own-volume/);
});

test('the explanation of a word that was focused before it came is said when it comes', async ({ page }) => {
  const release = await hold(page, '**/_astro/acting.*.js');
  await page.goto('/commands/#container-run-it');
  await page.locator('[data-command="container-run-it"] [data-help="0"]').focus();
  release();
  await expect(page.getByRole('status').filter({ hasText: 'Create and run a new container' })).toHaveCount(1);
});

test('a word that holds a field is a named group to who comes by the arrow keys', async ({ page }) => {
  await page.goto('/commands/#kubectl-create-deployment');
  const command = page.locator('[data-command="kubectl-create-deployment"]');
  await command.locator('[data-help]').first().focus();
  const word = command.locator('[data-help]:has([data-slot=image])');
  await expect(page.locator('#token-tip')).toBeVisible();
  while (!(await word.evaluate((each) => each === document.activeElement)))
    await page.keyboard.press('ArrowRight');
  await expect(word).toHaveRole('group');
  await expect(word).toHaveAccessibleName(/^--image/);
  expect(await axeViolations(page, { within: '[data-command="kubectl-create-deployment"]' })).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(word).toBeFocused();
});

test('a word with dashes goes to the next line whole', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/labs/swarm-voting-app/');
  const word = page.getByText('example-voting-app', { exact: true }).filter({ visible: true }).first();
  await expect(word).toHaveCSS('display', 'inline-block');
  expect(await word.evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(30);
});
