import { readFileSync } from 'node:fs';
import { isStep, parseRecording } from '../../src/recordings/recording.ts';
import { clipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const file = 'content/recordings/first-lab.json';
const recorded = parseRecording(file, readFileSync(file, 'utf8')).steps.filter(isStep);
const lines = recorded.flatMap(({ command, typed = [] }) => [command, ...typed.map(({ line }) => line)]);

test('a session copies each line, and all its lines together, without prompts and outputs', async ({
  page,
}) => {
  await page.goto('/recordings/first-lab/');
  for (const [index, line] of lines.entries()) {
    await page.locator('[data-copy-line]').nth(index).click();
    await expect.poll(() => clipboard(page)).toBe(line);
  }
  await page.locator('[data-copy-all]').click();
  await expect.poll(() => clipboard(page)).toBe(lines.join('\n'));
});

test('only lines that belong to one machine are copied together', async ({ page }) => {
  for (const [name, buttons] of [
    ['swarm-basics', 0],
    ['swarm-quorum-lost', 0],
    ['swarm-secret', 1],
  ] as const) {
    await page.goto(`/recordings/${name}/`);
    await expect(page.locator('[data-copy-line]').nth(1)).toBeVisible();
    await expect(page.locator('[data-copy-all]'), name).toHaveCount(buttons);
  }
});

test("a session takes the reader's names, and says with which its outputs were recorded", async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('slots', '{"container":"shop"}'));
  await page.goto('/recordings/first-lab/');
  const step = page.locator('[data-step]').filter({ hasText: 'docker container stop' });
  await expect(step.locator('[data-entry]')).toHaveText('docker container stop shop');
  await expect(step.locator('.recorded-with')).toHaveText('Recorded with box as container name.');
  await expect(step.locator('samp')).toHaveText('box');
  const copy = step.locator('[data-copy-line]');
  await expect(copy).toHaveAccessibleName(`Copy line ${lines.indexOf('docker container stop box') + 1}`);
  await copy.click();
  await expect.poll(() => clipboard(page)).toBe('docker container stop shop');
  await page.locator('[data-copy-all]').click();
  await expect.poll(() => clipboard(page)).toBe(lines.join('\n').replace(/\bbox\b/g, 'shop'));
  await step.locator('[data-slot]').fill('box');
  await expect(page.locator('.recorded-with')).toHaveCount(0);
});

test('a session is replayed one step at a time, by keyboard, and never by itself', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  const steps = page.locator('[data-step]:visible');
  const all = await steps.count();
  await page.getByRole('button', { name: 'Step by step' }).focus();
  await page.keyboard.press('Enter');
  await expect(steps).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(steps).toHaveCount(3);
  const status = page.getByText(`Step 3 of ${all}: ${recorded[2]!.command}`);
  await expect(status).toBeVisible();
  await expect(status).toHaveRole('status');
  await expect(status).toContainText(recorded[2]!.output.split('\r\n')[0]!);
  await page.keyboard.press('ArrowLeft');
  await expect(steps).toHaveCount(2);
  const next = page.getByRole('button', { name: 'Next' });
  await next.focus();
  while ((await steps.count()) < all) await page.keyboard.press('Enter');
  await expect(next).toBeInViewport({ ratio: 1 });
  await expect(steps.last()).toBeInViewport();
  await page.getByRole('button', { name: 'Step by step' }).focus();
  await page.keyboard.press('Enter');
  await expect(steps).toHaveCount(all);
  await expect(page.getByRole('button', { name: 'Step by step' })).toBeInViewport();
});

test('on a phone a replay makes the page no wider, and on its side the buttons stay in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/recordings/routing-mesh/');
  await page.getByRole('button', { name: 'Step by step' }).click();
  const next = page.getByRole('button', { name: 'Next' });
  for (let turns = 0; turns < 6; turns++) {
    await next.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${turns}`).toBeLessThanOrEqual(
      360,
    );
  }
  await page
    .locator('[data-step]:visible')
    .last()
    .evaluate((step) => step.scrollIntoView({ block: 'end' }));
  const isFree = () =>
    next.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  await expect.poll(isFree).toBe(true);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.locator('[data-step]:visible').last().scrollIntoViewIfNeeded();
  await expect(next).toBeInViewport({ ratio: 1 });
});

test('the address of a step that is to come shows it', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  await page.getByRole('button', { name: 'Step by step' }).click();
  const later = page.locator('[data-step]').nth(5);
  await expect(later).toBeHidden();
  await later.evaluate((step) => (location.hash = step.id));
  await expect(later).toBeInViewport();
  await expect(page.locator('[data-step]:visible')).toHaveCount(6);
});

test('who stands on a step that goes away goes on from the buttons', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  const toggle = page.getByRole('button', { name: 'Step by step' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  for (let step = 1; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.locator('[data-copy-line]:visible').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Previous' })).toBeFocused();
});

for (const [width, height] of [
  [320, 256],
  [360, 740],
  [1280, 800],
] as const)
  test(`in a stepped session of ${width} by ${height} px nothing that has the focus is covered`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/recordings/first-lab/');
    await page.getByRole('button', { name: 'Step by step' }).click();
    const next = page.getByRole('button', { name: 'Next' });
    while ((await next.getAttribute('aria-disabled')) === 'false') await next.click();
    await page.locator('[data-copy-line]').last().focus();
    const isCovered = () => {
      const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return there!.closest('.bar, .page-tools, .replay') !== null;
    };
    while (await page.locator('[data-step] :focus').count()) {
      expect(await page.evaluate(isCovered)).toBe(false);
      await page.keyboard.press('Shift+Tab');
    }
  });

test('in a slot of a stepped session the arrow keys move the caret', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  const toggle = page.getByRole('button', { name: 'Step by step' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const slot = page.locator('[data-step]:visible [data-slot]').first();
  while ((await slot.count()) === 0) await toggle.press('ArrowRight');
  const shown = await page.locator('[data-step]:visible').count();
  await slot.focus();
  await page.keyboard.type('wb');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('e');
  await expect(slot).toHaveText('web');
  await expect(page.locator('[data-step]:visible')).toHaveCount(shown);
});

test.describe('without the code behind values', () => {
  test.use({ expectedMessages: ['Failed to load resource'] });

  test('who stands in a slot of a session is told so, and its line still copies', async ({ page }) => {
    await page.route('**/acting.*.js', (route) => route.abort());
    await page.goto('/recordings/first-lab/');
    const step = page.locator('[data-step]').filter({ hasText: 'docker container stop' });
    await step.locator('[data-slot]').focus();
    await expect(step.getByRole('alert')).toHaveText(/^Values cannot be filled in now/);
    await step.locator('[data-copy-line]').click();
    await expect.poll(() => clipboard(page)).toBe('docker container stop box');
  });
});
