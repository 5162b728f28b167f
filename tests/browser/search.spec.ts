import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

const field = (page: Page) => page.locator('input[type=search]');
const options = (page: Page) => page.getByRole('option');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

async function openWith(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
  await expect(options(page).first()).toBeVisible();
}

/** The files of the search among some addresses, without their hashes. */
const names = (paths: readonly string[]) =>
  paths
    .filter((path) => path.startsWith('/search-'))
    .map((path) => path.replace(/\.[0-9a-f]{8}\./, '.'))
    .sort();

test('a page loads only the opener; the reader who asks gets two files more', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/docker/clean-up/');
  expect(names(asked)).toEqual(['/search-opener.js']);
  await openWith(page, 'cgroups');
  expect(names(asked)).toEqual(['/search-index.json', '/search-main.js', '/search-opener.js']);
});

test('the slash opens it, arrow keys choose, Enter opens the section with its words marked', async ({
  page,
}) => {
  await page.goto('/docker/dockerfile/');
  await openWith(page, 'build cache');
  await expect(active(page)).toHaveCount(1);
  const first = await active(page).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', first!);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).not.toHaveAttribute('id', first!);
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveAttribute('id', first!);
  while ((await active(page).getAttribute('data-href')) !== '/docker/images-and-layers/#the-build-cache')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
  await expect(page.locator('mark.arrived').first()).toBeVisible();
  await expect(page.locator('#the-build-cache')).toBeInViewport();
});

test('Back opens the search again, with its query and results', async ({ page }) => {
  await page.goto('/docker/dockerfile/');
  await openWith(page, 'what is a pod');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/dockerfile/);
  await page.goBack();
  await expect(field(page)).toHaveValue('what is a pod');
  await expect(options(page).first()).toBeVisible();
});

test('a result on the same page closes the dialog and goes to its section', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await openWith(page, 'the build cache');
  await page.locator('[data-href$="#the-build-cache"]').first().click();
  await expect(field(page)).toBeHidden();
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
  await expect(page.locator('mark.arrived').first()).toBeVisible();
});

test('a result inside a closed fold opens it, with the words marked', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'unused volume holds 2 GB');
  await page.locator('[data-href$="/docker/volumes/#check-yourself"]').click();
  const fold = page.locator('details').filter({ hasText: 'only anonymous volumes are pruned' });
  await expect(fold).toHaveAttribute('open', '');
  await expect(fold.locator('mark.arrived').first()).toBeVisible();
  const elsewhere = page.locator('details').filter({ hasText: 'docker volume prune [OPTIONS]' });
  await expect(elsewhere).not.toHaveAttribute('open');
});

test('a result for another shell leads to that form and shows it', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'dockerfile typed in the shell powershell');
  await page.locator('[data-href$="/commands/#build-heredoc.powershell"]').click();
  await expect(page.locator('[id="build-heredoc.powershell"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-shell', 'powershell');
});

test('rows that stay from key to key show the newest marks, groups and choice', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'remove stopped');
  const row = page.locator('[data-command="docker container prune"]');
  await expect(row.locator('mark')).toHaveText(['Remove', 'stopped']);
  await page.keyboard.press('ArrowDown');
  await field(page).fill('remove stopped containers');
  await expect(row.locator('mark')).toHaveText(['Remove', 'stopped', 'containers']);
  await expect(active(page)).toHaveCount(1);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await field(page).fill('cgroups');
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-kind=term] .found-about').first()).not.toBeEmpty();
});

test('Escape closes it and gives the focus back; a key of the browser is not taken', async ({ page }) => {
  await page.goto('/about/');
  await page.locator('header [data-search-open]').focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(page.locator('header [data-search-open]')).toBeFocused();
  const taken = await page.evaluate(() => {
    const press = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true, bubbles: true });
    return !document.body.dispatchEvent(press);
  });
  expect(taken).toBe(false);
  await expect(field(page)).toBeHidden();
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('key and button copy the command with the values of the reader, and the page stays', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.evaluate(() => localStorage.setItem('slots', '{"container":"shop-1"}'));
    await openWith(page, 'docker container stop');
    await expect(active(page)).toHaveAttribute('data-command', 'docker container stop shop-1');
    await expect(page.locator('.found-keys')).toContainText('⇧↵ copy');
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText('Copied: docker container stop shop-1')).toBeVisible();
    expect(await clipboard(page)).toBe('docker container stop shop-1');
    const second = options(page).nth(1);
    await page
      .getByRole('button', { name: /^Copy:/ })
      .nth(1)
      .click();
    expect(await clipboard(page)).toBe(await second.getAttribute('data-command'));
    await expect(page).toHaveURL('/about/');
  });

  test('a stored value that breaks the rule of its slot never reaches the clipboard', async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate(() => localStorage.setItem('slots', '{"container":"a; rm -rf /"}'));
    await openWith(page, 'docker container stop');
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText(/^Copied/)).toBeVisible();
    expect(await clipboard(page)).toBe('docker container stop box');
  });
});

test('what was corrected is said, and can be undone', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'kubernate');
  await expect(page.getByText('Showing kubernetes')).toBeVisible();
  await page.getByRole('button', { name: 'search kubernate instead' }).click();
  await expect(page.getByText('Showing kubernetes')).toBeHidden();
  await expect(field(page)).toHaveValue('kubernate');
});

test('the open dialog satisfies axe, with results and without, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/about/');
    await openWith(page, 'kubernate pod');
    expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
    await field(page).fill('xqzvw');
    expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
  }
});

test('the number of results is said, and nothing found offers words and the outline', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results? for “cgroups”$/ })).toBeVisible();
  await field(page).fill('qqdockre');
  await expect(page.getByText(/^Nothing found for/)).toBeVisible();
  await expect(page.locator('.found-outline').getByRole('link', { name: 'Dockerfile' })).toBeVisible();
});

test.describe('when the index does not come', () => {
  test.use({ expectedMessages: ['Failed to load resource'] });

  test('it says so, and trying again works', async ({ page }) => {
    let fails = true;
    await page.route('**/search-index.*.json', (route) =>
      fails ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.goto('/about/');
    await page.keyboard.press('/');
    await field(page).fill('cgroups');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(page.getByRole('alert').getByRole('link', { name: 'index from A to Z' })).toBeVisible();
    fails = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(options(page).first()).toBeVisible();
  });

  test('a file that breaks off is said too', async ({ page }) => {
    let breaks = true;
    await page.route('**/search-index.*.json', async (route) => {
      if (!breaks) return route.continue();
      const whole = await (await route.fetch()).text();
      await route.fulfill({ body: whole.slice(0, whole.indexOf('\n') + 1000) });
    });
    await page.goto('/about/');
    await page.keyboard.press('/');
    await field(page).fill('cgroups');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    breaks = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-kind=term] .found-about').first()).not.toBeEmpty();
  });

  test('without the code of the search the reader lands on the index', async ({ page }) => {
    await page.route('**/search-main.*.js', (route) => route.abort());
    await page.goto('/about/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/search/');
  });
});

test('hostile and huge queries change nothing but the results', async ({ page }) => {
  await page.goto('/about/');
  await openWith(page, 'cgroups');
  for (const query of [
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    '(((((a+)+)+)+$)*\\',
    '👩‍💻🐳 \u202Edocker\u202C حاوية',
    'nul\0byte\u0001',
    `docker ${'x'.repeat(100_000)}`,
    'docker '.repeat(14_000),
  ]) {
    const took = await field(page).evaluate((input, text) => {
      const start = performance.now();
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    }, query);
    expect(took, query.slice(0, 20)).toBeLessThan(1000);
    await expect(field(page)).toBeVisible();
  }
  expect(await page.locator('dialog img, dialog script').count()).toBe(0);
  await field(page).fill('cgroups');
  await expect(options(page).first()).toBeVisible();
});

test.describe('the search page', () => {
  test('shows the results of the query in its address, and Back brings them back', async ({ page }) => {
    await page.goto('/search/?q=remove%20stopped%20containers');
    await expect(options(page).first()).toHaveAttribute('data-command', 'docker container prune');
    await field(page).fill('cgroups');
    await expect(page).toHaveURL('/search/?q=cgroups');
    await options(page).first().click();
    await expect(page).not.toHaveURL(/search/);
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=cgroups');
    await expect(field(page)).toHaveValue('cgroups');
    await expect(options(page).first()).toBeVisible();
  });

  test('a hostile address is only a query', async ({ page }) => {
    const query = `\0<img src=x onerror="document.title=1">(a+)+$ \u202E🐳 ${'docker '.repeat(800)}`;
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(field(page)).toHaveValue(/<img src=x/);
    await expect(options(page).first()).toBeVisible();
    await expect(page).toHaveTitle(/Search/);
    expect(await page.locator('.found-all img').count()).toBe(0);
  });

  test('the slash goes to its field, and an empty field shows the index', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('#letter-k')).toBeVisible();
    await expect(field(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await field(page).fill('pod');
    await expect(page.locator('#letter-k')).toBeHidden();
    await field(page).fill('');
    await expect(page.locator('#letter-k')).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the search field leads to an index of everything', async ({ page }) => {
      await page.goto('/about/');
      await page.locator('header [data-search-open]').click();
      await expect(page).toHaveURL('/search/');
      await expect(page.getByRole('link', { name: 'Remove all stopped containers' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Control plane', exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: 'The build cache', exact: true })).toBeVisible();
    });
  });
});

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('it fits, and its buttons are large enough to touch', async ({ page }) => {
    await page.goto('/docker/clean-up/');
    await page.locator('header [data-search-open]').tap();
    await field(page).fill('ssh into container');
    await expect(options(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const button of await page.locator('dialog button').all()) {
      const box = await button.boundingBox();
      if (box) expect(box.height).toBeGreaterThanOrEqual(44);
    }
    const copy = (await page
      .getByRole('button', { name: /^Copy:/ })
      .first()
      .boundingBox())!;
    const line = (await page.locator('.found-line').first().boundingBox())!;
    expect(line.x + line.width).toBeLessThanOrEqual(copy.x);
  });
});
