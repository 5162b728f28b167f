import type { Page } from '@playwright/test';
import { clipboard } from '../support/clipboard.ts';
import { stopTime } from '../support/clock.ts';
import { expected } from '../support/commands.ts';
import { expectInSight } from '../support/in-sight.ts';
import { acting, copied, slot } from '../support/slots.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a value is typed once, used by every command, and survives a reload and another page', async ({
  page,
}) => {
  await page.goto('/commands/');
  await slot(page, 'container-stop', 'container').click();
  await page.keyboard.type('web-1');
  expect(await copied(page, 'container-rm')).toBe('docker container rm web-1');
  await page.reload();
  await expect(slot(page, 'container-stop', 'container')).toHaveText('web-1');
  expect(await copied(page, 'container-start')).toBe('docker container start web-1');
  await page.getByRole('button', { name: 'Reset all values' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'All values are the defaults' })).toHaveCount(1);
  expect(await copied(page, 'container-start')).toBe('docker container start box');
  expect(await page.evaluate(() => localStorage.getItem('slots'))).toBeNull();
});

test('in a command only its own values are given back', async ({ page }) => {
  await page.goto('/docker/volumes/');
  await acting(page);
  await slot(page, 'container-run-volume', 'volume').fill('shop');
  await page.goto('/docker/networking/');
  await slot(page, 'network-create', 'network').fill('inner');
  const explain = page.locator('[data-command="network-create"] .explain');
  await explain.locator('summary').click();
  await explain.getByRole('button', { name: 'Reset values' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The values of this command' })).toHaveCount(1);
  await expect(slot(page, 'network-create', 'network')).toHaveText('lab');
  expect(await page.evaluate(() => localStorage.getItem('slots'))).toBe('{"volume":"shop"}');
});

const said = (page: Page) => page.locator('.sr-only[role=status]');

test('Escape gives a value back as it was, and leaving a value says where it is used now', async ({
  page,
}) => {
  await page.goto('/docker/volumes/');
  const field = page.locator('[data-slot="volume"]').first();
  const line = page.locator('.entry').first();
  const before = await line.boundingBox();
  await field.focus();
  await expect(field).toHaveCSS('outline-width', '2px');
  expect(await line.boundingBox()).toEqual(before);
  await page.keyboard.type('shop app');
  // An input method that composes takes what it wrote back itself.
  await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(field).toHaveText('shop app');
  await page.keyboard.press('Escape');
  await expect(field).toHaveText('data');
  await expect(said(page)).toHaveText('As before: data');
  expect(await page.evaluate(() => localStorage.getItem('slots'))).toBeNull();
  await page.keyboard.type('shop');
  await page.keyboard.press('Tab');
  await expect(said(page)).toHaveText(/^shop is now in \d+ lines of this page\.$/);
});

test('of two values of a line that are not taken, what is said is about the one that is left', async ({
  page,
}) => {
  await page.goto('/commands/#container-run-publish');
  await acting(page);
  const [container, image] = [
    slot(page, 'container-run-publish', 'container'),
    slot(page, 'container-run-publish', 'image'),
  ];
  const complaint = page.getByRole('alert');
  await container.fill('a b');
  await container.blur();
  await expect(complaint).toContainText('container');
  await image.fill('x y');
  await image.blur();
  await expect(complaint).toContainText('image');
  await image.fill('nginx');
  await expect(complaint).toContainText('Not taken as container name');
  await container.fill('web');
  await expect(complaint).toHaveCount(0);
});

test('Tab goes from slot to slot and typing replaces the value', async ({ page }) => {
  await page.goto('/commands/#container-run-publish');
  await slot(page, 'container-run-publish', 'container').focus();
  await page.keyboard.type('shop');
  await page.keyboard.press('Tab');
  await expect(slot(page, 'container-run-publish', 'port')).toBeFocused();
  await page.keyboard.type('9000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nginx:1.27');
  expect(await copied(page, 'container-run-publish')).toBe(
    expected('container-run-publish', {}, { container: 'shop', port: '9000', image: 'nginx:1.27' }),
  );
});

test('one click into a slot of a line that is selected enters the slot', async ({ page }) => {
  await page.goto('/commands/#container-rm');
  await acting(page);
  const field = slot(page, 'container-rm', 'container');
  const row = page.locator('[data-command="container-rm"] .row').first();
  await row.click({ clickCount: 3, position: { x: 60, y: 8 } });
  await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toContain('box');
  await page.waitForTimeout(600);
  await field.click();
  await expect(field).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field).toHaveText('a/b');
});

test('a value that is half typed is not copied, and complained of only when the reader pauses or goes on', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/commands/#container-rm');
  const field = slot(page, 'container-rm', 'container');
  const complaint = page.getByRole('alert');
  // The clock goes on only once the page has what was typed.
  const fill = async (text: string) => {
    await field.fill(text);
    await expect(field).toHaveText(text);
  };
  await copied(page, 'container-rm');
  await acting(page);
  await stopTime(page);
  await field.focus();
  await page.keyboard.type('w');
  await expect(field).toHaveText('w');
  await page.clock.runFor(900);
  await expect(field).not.toHaveAttribute('aria-invalid');
  await page.evaluate(() => getSelection()!.selectAllChildren(document.activeElement!));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await clipboard(page)).toBe('box');
  await page.keyboard.type('web');
  await expect(field).toHaveText('web');
  await page.clock.runFor(2000);
  await expect(complaint).toHaveCount(0);
  await fill('w');
  await page.clock.runFor(1100);
  await expect(complaint).toContainText('Copying uses web');
  await fill('web');
  await expect(complaint).toHaveCount(0);
  await fill('w');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await page.clock.runFor(300);
  await expect(complaint).toBeVisible();
});

test('a value that is refused leaves no piece of itself in a command', async ({ page }) => {
  await page.goto('/commands/#container-rm');
  const field = slot(page, 'container-rm', 'container');
  const elsewhere = slot(page, 'container-stop', 'container');
  await acting(page);
  await field.fill('kept');
  await field.blur();
  await field.focus();
  await page.keyboard.type('my');
  await expect(elsewhere).toHaveText('my');
  await page.keyboard.type(' box');
  await expect(elsewhere).toHaveText('kept');
  await expect(page.getByRole('alert')).toContainText('Copying uses kept');
  expect(await copied(page, 'container-rm')).toBe('docker container rm kept');
  await expect(field).toHaveText('my box');
});

test('at 400 % a value with the focus stays below the bar, whatever is said of it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/commands/#container-run-publish');
  await acting(page);
  const field = slot(page, 'container-run-publish', 'container');
  await field.fill('a b '.repeat(12));
  await expect(page.getByRole('alert')).toContainText('Not taken');
  await expectInSight(field);
});

test('a long value wraps while it is typed', async ({ page }) => {
  await page.goto('/commands/#container-rm');
  const field = slot(page, 'container-rm', 'container');
  await field.fill('good');
  await expect(slot(page, 'container-stop', 'container')).toHaveText('good');
  await field.fill('x'.repeat(500));
  const row = page.locator('[data-command="container-rm"] .row').first();
  expect((await field.boundingBox())!.width).toBeLessThanOrEqual((await row.boundingBox())!.width);
});

const hostile = [
  'a; rm -rf /',
  '$(reboot)',
  '`reboot`',
  'a && b',
  'a | b',
  'a > b',
  '"quoted"',
  "it's",
  'two words',
  '-rf',
  '--privileged',
  '%PATH%',
  '$HOME',
  '^a',
  'a\\b',
  'line\nbreak',
  '<img src=x onerror=alert(1)>',
  'ünï',
  '\u202eevil',
  'a\u0000b',
  'x'.repeat(5000),
];

test('a hostile value never reaches the clipboard, stays in its field and is explained', async ({ page }) => {
  await page.goto('/commands/#container-rm');
  const field = slot(page, 'container-rm', 'container');
  await field.fill('good');
  await expect(slot(page, 'container-stop', 'container')).toHaveText('good');
  for (const value of hostile) {
    await field.fill(value);
    await expect(field, value).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-command="container-rm"]').getByRole('alert')).toContainText(
      'Copying uses good',
    );
    expect(await copied(page, 'container-rm'), value).toBe('docker container rm good');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('[data-command="container-rm"] .row').first().selectText();
    await page.keyboard.press('ControlOrMeta+c');
    expect(await clipboard(page), value).toBe('docker container rm good');
  }
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  expect(await clipboard(page)).toBe('good');
  await expect(field).toHaveText('');
  await field.fill('');
  await field.blur();
  await expect(field).toHaveText('box');
});

test('a press that opens the menu leaves a value a field, which the menu can paste into', async ({
  page,
}) => {
  await page.goto('/commands/');
  await acting(page);
  const field = slot(page, 'container-stop', 'container');
  const isField = () => field.evaluate((slot) => (slot as HTMLElement).isContentEditable);
  await field.hover();
  await page.mouse.down();
  expect(await isField()).toBe(false);
  await page.mouse.up();
  await field.blur();
  await page.mouse.down({ button: 'right' });
  expect(await isField()).toBe(true);
});

test('after something was dragged away a value can be typed', async ({ page }) => {
  await page.goto('/commands/');
  const field = slot(page, 'container-stop', 'container');
  await field.click();
  await page.locator('h1').dispatchEvent('pointerdown', { pointerType: 'mouse' });
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointercancel')));
  await field.fill('web-1');
  expect(await copied(page, 'container-rm')).toBe('docker container rm web-1');
});

test('where a browser knows no field of plain text, values are typed and copied as everywhere', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const isKnown = (value: string | null) => value === 'true' || value === 'false';
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (name !== 'contenteditable' || isKnown(value)) set.call(this, name, value);
    };
    Object.defineProperty(HTMLElement.prototype, 'contentEditable', {
      get(this: HTMLElement) {
        const value = this.getAttribute('contenteditable');
        return isKnown(value) ? value : 'inherit';
      },
      set(value) {
        if (!isKnown(value)) throw new DOMException('not supported', 'SyntaxError');
      },
    });
  });
  await page.goto('/commands/');
  expect(await copied(page, 'container-rm')).toBe('docker container rm box');
  await acting(page);
  await slot(page, 'container-rm', 'container').click();
  await page.keyboard.type('web-1');
  await page.keyboard.press('Tab');
  expect(await copied(page, 'container-stop')).toBe('docker container stop web-1');
  // What is pasted there brings its looks along.
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({ 'text/html': new Blob(['<b>web-2</b>'], { type: 'text/html' }) }),
    ]),
  );
  const field = slot(page, 'container-rm', 'container');
  await field.click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field.locator('*')).not.toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(field).toHaveText('web-2');
  await expect(field.locator('*')).toHaveCount(0);
});

test('a copy does not wait for the code that takes values while none is typed', async ({ page }) => {
  await page.route(/acting.*\.js/, () => {});
  await page.goto('/commands/');
  expect(await copied(page, 'container-rm')).toBe('docker container rm box');
});
