import { test as plain } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test('the search and the list of shortcuts keep within the policy, whatever is typed', async ({ page }) => {
  await page.goto('/docker/volumes/');
  await page.keyboard.press('/');
  for (const query of ['volume', '<img src=x onerror=alert(1)>', 'kubernate']) {
    await page.keyboard.type(query);
    await page.waitForTimeout(300);
    await page.keyboard.press('ControlOrMeta+a');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await page.goto('/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

plain('the policy is in force: what it forbids is refused and reported', async ({ page }) => {
  const asked: string[] = [];
  await page.route('https://example.org/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto('/docker/volumes/');
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    const attempt = (act: () => unknown) => {
      try {
        act();
      } catch {
        // Trusted Types and eval throw as well as report.
      }
    };
    attempt(() => (document.createElement('div').innerHTML = '<b>text</b>'));
    attempt(() => (new Image().src = 'https://example.org/pixel.png'));
    attempt(() => void fetch('https://example.org/').catch(() => undefined));
    attempt(() => document.body.setAttribute('style', 'color: red'));
    attempt(() =>
      document.body.append(Object.assign(document.createElement('style'), { textContent: '*{color:red}' })),
    );
    attempt(() =>
      document.head.append(Object.assign(document.createElement('base'), { href: '/elsewhere/' })),
    );
    attempt(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
    });
    attempt(() => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = '/taken/';
      form.submit();
    });
    attempt(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  });
  // A frame and a form are refused only when the browser comes to load them.
  const refused = () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
  await expect
    .poll(refused)
    .toEqual(
      expect.arrayContaining([
        'require-trusted-types-for',
        'img-src',
        'connect-src',
        'style-src-attr',
        'style-src-elem',
        'base-uri',
        'frame-src',
        'form-action',
        'script-src',
      ]),
    );
  expect(asked).toEqual([]);
});
