import { readFile } from 'node:fs/promises';
import { clipboard } from '../support/clipboard.ts';
import { stopTime } from '../support/clock.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a file that a page shows is copied as it is, without the numbers of the notes on it', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/serve/compose/');
  const button = page.getByRole('button', { name: 'Copy deploy/compose.yaml' });
  // It says so for a moment only, which a busy machine could miss if time went on.
  await stopTime(page);
  await button.click();
  await expect(button).toHaveAttribute('data-copied');
  await page.clock.runFor(100);
  await expect(page.getByText('Copied: deploy/compose.yaml')).toHaveRole('status');
  expect(await clipboard(page)).toBe((await readFile('deploy/compose.yaml', 'utf8')).trimEnd());
  await page.clock.runFor(1_500);
  await expect(button).not.toHaveAttribute('data-copied');
  await expect(page.locator('.annotated .badge').first()).toHaveAccessibleName(
    'Note 1 on deploy/compose.yaml',
  );
});

test('part of a file is copied too, and the button stays in its corner when long lines are scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/docker/compose/');
  const frame = page.locator('.file:not(.annotated)').first();
  const lines = frame.locator('pre');
  await lines.evaluate((pre) => (pre.scrollLeft = pre.scrollWidth));
  const button = frame.getByRole('button', { name: /^Copy lines/ });
  await button.click();
  await expect.poll(() => clipboard(page)).toBe(await lines.textContent());
  const [outer, code, inner] = [
    await frame.boundingBox(),
    await lines.boundingBox(),
    await button.boundingBox(),
  ];
  expect(inner!.x + inner!.width).toBeLessThanOrEqual(outer!.x + outer!.width);
  expect(inner!.x).toBeGreaterThanOrEqual(code!.x + code!.width);
});

test('the numbers of the notes on a file stay beside its lines, which are named', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/serve/compose/');
  const lines = page.getByRole('group', { name: 'Lines of deploy/compose.yaml' });
  const { x } = (await lines.boundingBox())!;
  await lines.evaluate((pre) => (pre.scrollLeft = pre.scrollWidth));
  for (const badge of await lines.locator('.badge').all()) {
    const box = (await badge.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(x);
  }
});

test('without permission the old way copies a file, and where that fails it is selected', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    }),
  );
  await page.goto('/serve/compose/');
  const button = page.getByRole('button', { name: 'Copy deploy/compose.yaml' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied: deploy/compose.yaml' })).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('');
  await page.evaluate(() => (document.execCommand = () => false));
  await button.click();
  await expect(page.getByRole('alert')).toContainText('press Ctrl+C');
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('services:');
});
