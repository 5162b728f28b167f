import type { Page } from '@playwright/test';
import { expected } from '../support/commands.ts';
import { acting, copied, slot } from '../support/slots.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const stored of ['{"container":"a; rm -rf /","image":7,"port":"99999"}', '[1,2', '"text"', 'null'])
  test(`stored values such as ${stored} change nothing`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('slots', text), stored);
    await page.goto('/commands/');
    await page.mouse.move(300, 300);
    expect(await copied(page, 'container-rm')).toBe('docker container rm box');
    expect(await copied(page, 'container-run-publish')).toBe(expected('container-run-publish'));
  });

test('without storage values hold on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/commands/');
  await slot(page, 'container-stop', 'container').fill('web-1');
  expect(await copied(page, 'container-rm')).toBe('docker container rm web-1');
});

const fillStorage = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

test('full storage only forgets', async ({ page }) => {
  await fillStorage(page);
  await page.goto('/commands/');
  await slot(page, 'container-stop', 'container').fill('web-1');
  expect(await copied(page, 'container-rm')).toBe('docker container rm web-1');
  await slot(page, 'container-stop', 'container').blur();
  await page.evaluate(() => {
    dispatchEvent(new StorageEvent('storage', { key: 'slots' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await copied(page, 'container-rm'), 'another tab or Back takes nothing away').toBe(
    'docker container rm web-1',
  );
});

test('a complaint goes with its value also where the line says that nothing can be stored', async ({
  page,
}) => {
  await fillStorage(page);
  await page.goto('/commands/#kubectl-scale');
  await acting(page);
  const refused = slot(page, 'kubectl-scale', 'deployment');
  const complaint = page.locator('.slot-error');
  await refused.fill('a b');
  await expect(complaint).toBeVisible();
  await slot(page, 'kubectl-scale', 'replicas').fill('7');
  await refused.focus();
  await expect(page.locator('.copy-failed')).toContainText('cannot be kept');
  await refused.fill('shop');
  await expect(complaint).toHaveCount(0);
  await expect(refused).not.toHaveAttribute('aria-invalid');
});

test('a value that another tab changes is taken over also where the reader stands', async ({
  page,
  context,
}) => {
  await page.goto('/commands/#container-rm');
  const field = slot(page, 'container-rm', 'container');
  await field.focus();
  await acting(page);
  const other = await context.newPage();
  await other.goto('/commands/#container-rm');
  await slot(other, 'container-rm', 'container').fill('web-1');
  await expect(field).toHaveText('web-1');
  await expect(field).toBeFocused();
});
