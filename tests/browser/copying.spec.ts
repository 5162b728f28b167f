import type { Page } from '@playwright/test';
import type { Choices } from '../../src/commands/choices.ts';
import { clipboard } from '../support/clipboard.ts';
import { stopTime } from '../support/clock.ts';
import { commands, expected } from '../support/commands.ts';
import { pressAll } from '../support/pressing.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const command = (page: Page, id: string) => page.locator(`[data-command="${id}"]`).first();

const variants: Partial<Choices>[] = [
  { shell: 'powershell', engine: 'podman', flags: 'long' },
  { shell: 'cmd', flags: 'long' },
];
for (const choices of variants)
  test(`every command is right for ${Object.values(choices).join(', ')}`, async ({ page }) => {
    await page.addInitScript((stored) => localStorage.setItem('choices', JSON.stringify(stored)), choices);
    await page.goto('/commands/');
    const copied = await pressAll(page);
    for (const { id, text } of copied) expect(text, id).toBe(expected(id, choices));
    expect(new Set(copied.map(({ id }) => id))).toEqual(new Set(commands.keys()));
  });

test('what says that a line was copied moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/docker/volumes/');
  const copy = page.locator('[data-copy]').first();
  const before = await copy.boundingBox();
  await copy.click();
  await expect(copy).toHaveAttribute('data-copied');
  expect(await copy.boundingBox()).toEqual(before);
});

test('a button that is pressed again says for a whole moment more that it has copied', async ({ page }) => {
  await page.clock.install();
  await page.goto('/commands/#container-run-it');
  const copy = page.locator('[data-command="container-run-it"] [data-copy]').first();
  await stopTime(page);
  for (let press = 0; press < 2; press++) {
    await copy.click();
    await expect(copy).toHaveAttribute('data-copied');
    await page.clock.runFor(1400);
  }
  await expect(copy).toHaveAttribute('data-copied');
  await page.clock.runFor(200);
  await expect(copy).not.toHaveAttribute('data-copied');
});

test('a line of a sequence is copied alone from its own button', async ({ page }) => {
  await page.goto('/commands/#mysql-show');
  await command(page, 'mysql-show').locator('[data-copy-line]').nth(1).click();
  await expect.poll(() => clipboard(page)).toBe('SHOW DATABASES;');
  await command(page, 'swarm-first-look').locator('[data-copy-line]').first().click();
  await expect.poll(() => clipboard(page)).toBe('docker swarm init');
});

test('without permission the old way copies, and where that fails the command is selected and the reader told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/commands/#image-ls');
  await page.evaluate(() => {
    // Behind the page's own listener, whenever that comes.
    addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData!.getData('text/plain');
    });
  });
  const copy = command(page, 'image-ls').locator('[data-copy]');
  await copy.click();
  await expect(page.locator('body')).toHaveAttribute('data-copied', 'docker image ls');
  await page.evaluate(() => (document.execCommand = () => false));
  await copy.click();
  await expect(command(page, 'image-ls').getByRole('alert')).toContainText('press Ctrl+C');
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe('docker image ls');
});

test('a selection that goes on behind a command is copied as it is, one that ends with its line as the button copies it', async ({
  page,
}) => {
  await page.goto('/commands/#container-run-hello');
  const shown = command(page, 'container-run-hello');
  const selected = async () => {
    await page.keyboard.press('ControlOrMeta+c');
    return clipboard(page);
  };
  await shown
    .locator('.row')
    .first()
    .click({ clickCount: 3, position: { x: 60, y: 8 } });
  expect(await selected()).toBe('docker container run hello-world');
  const does = await shown.locator('.does').evaluate((behind) => {
    const selection = getSelection()!;
    const { startContainer, startOffset } = selection.getRangeAt(0);
    selection.setBaseAndExtent(startContainer, startOffset, behind.nextElementSibling!, 0);
    return behind.textContent.trim();
  });
  expect(await selected()).toContain(does);
});
