import { test as plain, type Page } from '@playwright/test';
import { sitePages } from '../support/site.ts';
import { acting } from '../support/slots.ts';
import { expect, test } from '../support/test.ts';

/** Uses whatever the page offers: folds, buttons, slots, tokens, filters, steps. Returns how many parts answered. */
function useEverything(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const seen = (element: Element) => element.checkVisibility();
    let used = 0;
    const use = (element: HTMLElement, act: () => void) => {
      if (!seen(element)) return;
      act();
      used++;
    };
    for (const fold of all<HTMLDetailsElement>('details')) use(fold, () => (fold.open = true));
    for (const token of all('[data-help]').slice(0, 40)) use(token, () => (token.focus(), token.click()));
    const beforeSlots = used;
    for (const slot of all('[data-slot]').slice(0, 40))
      use(slot, () => {
        slot.focus();
        document.execCommand('selectAll');
        document.execCommand('insertText', false, 'mine"><img src=x onerror=alert(1)>');
        slot.blur();
      });
    while (used > beforeSlots && !document.querySelector('.slot-error'))
      await new Promise(requestAnimationFrame);
    for (const field of all<HTMLInputElement>('main input'))
      use(field, () => {
        field.value = '<b>run</b>';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    for (const choice of all<HTMLSelectElement>('main select'))
      use(choice, () => {
        choice.selectedIndex = choice.options.length - 1;
        for (const type of ['input', 'change']) choice.dispatchEvent(new Event(type, { bubbles: true }));
      });
    for (const button of all('button')) use(button, () => button.click());
    for (const step of all('.steps a')) use(step, () => step.click());
    await new Promise((done) => setTimeout(done, 50));
    return used;
  });
}

for (const [half, name] of ['first', 'second'].entries())
  test(`on every page every feature keeps within the policy, asks no other origin and sets no cookie, ${name} half`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const paths = (await sitePages()).filter((_, at) => at % 2 === half);
    let used = 0;
    for (const path of paths) {
      await page.goto(path);
      if ((await page.locator('[data-slot]').count()) > 0) await acting(page);
      used += await useEverything(page);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.cookie), path).toBe('');
    }
    expect(used).toBeGreaterThan(1_000);
  });

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
