import type { Locator } from '@playwright/test';
import { layOutAll } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const group = '[data-command="container-run-bind"]';

test('a shell is chosen once for the site', async ({ page }) => {
  await page.goto('/commands/');
  await page.locator(group).getByRole('button', { name: 'PowerShell' }).click();
  await expect(page.locator(`${group} .form[data-shell~=bash]`)).toBeHidden();
  await expect(page.locator(`${group} .form[data-shell~=powershell]`)).toContainText('${PWD}');
  await page.reload();
  await expect(page.locator(`${group} .form[data-shell~=powershell]`)).toBeVisible();
});

test('a link names shell, engine and flags for its page, and what the reader then chooses goes before it', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('choices', '{"engine":"docker","shell":"powershell"}'));
  await page.goto('/commands/?shell=cmd&engine=podman&flags=long#container-run-it');
  const html = page.locator('html');
  await expect(page.locator(`${group} .form[data-shell~=cmd]`)).toContainText('%cd%');
  const row = page.locator('[data-command="container-run-it"] .row');
  await expect(row).toHaveText(/^podman.*--interactive --tty/, { useInnerText: true });
  await page.locator('.choices').getByRole('button', { name: 'Docker' }).click();
  await expect(page).toHaveURL(/\?shell=cmd&engine=docker&flags=long/);
  await page.reload();
  await expect(html).toHaveAttribute('data-engine', 'docker');
  await expect(row).toHaveText(/^docker/, { useInnerText: true });
});

test('a link that names no choice there is changes nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('choices', '{"shell":"powershell"}'));
  await page.goto('/commands/?shell=fish&engine=<b>&flags=&theme=pink');
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
  for (const [name, value] of Object.entries({ engine: 'docker', flags: 'short', theme: 'system' }))
    await expect(page.locator('html')).toHaveAttribute(`data-${name}`, value);
});

test('what a link chooses holds before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['before'] = JSON.stringify({ ...document.documentElement.dataset });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/commands/?engine=podman&flags=long');
  const before = await page.locator('html').getAttribute('data-before');
  expect(JSON.parse(before!)).toMatchObject({ engine: 'podman', flags: 'long' });
});

test('a link to a hidden variant opens it on its page alone', async ({ page }) => {
  await page.goto('/commands/#container-run-bind.powershell');
  await expect(page.locator('[id="container-run-bind.powershell"]')).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
  await expect(
    page.locator('.choices').getByRole('button', { name: 'PowerShell', pressed: true }),
  ).toHaveCount(1);
  await page.goto('/docker/container-life/');
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'bash');
});

test('flags switch between short and long', async ({ page }) => {
  await page.goto('/commands/#container-run-it');
  const command = page.locator('[data-command="container-run-it"]');
  await command.locator('summary').first().click();
  await command.getByRole('button', { name: 'long' }).click();
  await expect(command.locator('[data-flags=long]')).toBeVisible();
  await expect(command.locator('[data-flags=short]')).toBeHidden();
});

test('forced colours tell the switches that are pressed from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const background = (button: Locator) => button.evaluate((each) => getComputedStyle(each).backgroundColor);
  await page.goto('/commands/');
  const shell = page.locator('.choices [data-choose^=shell]');
  expect(await background(shell.nth(0))).not.toBe(await background(shell.nth(1)));
  await page.goto('/recordings/first-lab/');
  const toggle = page.getByRole('button', { name: 'Step by step' });
  const before = await background(toggle);
  await toggle.click();
  await expect.poll(() => background(toggle)).not.toBe(before);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 720 } });

  test('no line of a command ends behind the dashes of a flag, which would read as a word of their own', async ({
    page,
  }) => {
    await page.goto('/commands/');
    await layOutAll(page);
    const torn = await page.locator('.row').evaluateAll((rows) =>
      rows
        .filter((row) => {
          const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
          const top = (text: Node, at: number) => {
            const letter = document.createRange();
            letter.setStart(text, at);
            letter.setEnd(text, at + 1);
            return letter.getBoundingClientRect().top;
          };
          for (let text = texts.nextNode(); text; text = texts.nextNode())
            for (const { index } of text.textContent!.matchAll(/(?<!\S)--\w/g))
              if (top(text, index) < top(text, index + 2)) return true;
          return false;
        })
        .map((row) => row.textContent),
    );
    expect(torn).toEqual([]);
  });

  test('every copy button is at least 44 px and beside the code, never over it', async ({ page }) => {
    test.slow();
    await page.goto('/commands/');
    const faults = await page.evaluate(async () => {
      const found: string[] = [];
      for (const command of document.querySelectorAll<HTMLElement>('[data-command]')) {
        command.scrollIntoView({ behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        const name = command.dataset.command!;
        for (const button of command.querySelectorAll('button[data-copy], button[data-copy-line]')) {
          if (!button.checkVisibility()) continue;
          const box = button.getBoundingClientRect();
          const over = [...command.querySelectorAll('.row')].some((row) => {
            const { left, right, top, bottom } = row.getBoundingClientRect();
            return left < box.right - 1 && right > box.left + 1 && top < box.bottom && bottom > box.top;
          });
          if (box.width < 44 || box.height < 44) found.push(`${name}: ${box.width} x ${box.height}`);
          if (over || box.right > 360) found.push(`${name}: over the code or off the screen`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('defaults, every variant and every explanation can be read, and no dead control is shown', async ({
    page,
  }) => {
    await page.goto('/commands/#container-run-bind');
    const command = page.locator(group);
    for (const text of ['$(pwd)', '${PWD}', '%cd%']) await expect(command.getByText(text)).toBeVisible();
    await expect(command.locator('.form-name').nth(1)).toHaveText('PowerShell');
    await expect(page.locator('.command button').filter({ visible: true })).toHaveCount(0);
    await command.locator('summary').first().click();
    await expect(command.getByText('Mount a volume, or a folder of the host (bind mount)')).toBeVisible();
  });
});
