import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { followLinkTo } from '../support/follow.ts';
import { addStyles, wideSpacing } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const all = (parse(readFileSync('content/links.yaml', 'utf8')) as { links: unknown[] }[]).flatMap(
  ({ links }) => links,
).length;

test('the course map narrows to what is asked, says how many, and keeps the choice in its address', async ({
  page,
}) => {
  await page.goto('/map/');
  const shown = page.locator('[data-link]:visible');
  await expect(shown).toHaveCount(all);
  await page.getByLabel('Today').selectOption('closed');
  for (const link of await shown.all()) await expect(link).toHaveAttribute('data-state', 'closed');
  const closed = await shown.count();
  await expect(page.getByRole('status').filter({ hasText: 'links' })).toHaveText(`${closed} of ${all} links`);
  await expect(page).toHaveURL('/map/?state=closed');
  await page.reload();
  await expect(shown).toHaveCount(closed);
  await page.getByLabel('Words').fill('hadoop');
  await expect(shown).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(all);
  await expect(page).toHaveURL(/\/map\/$/);
});

test('who opens the course map is not told a count that nobody asked for', async ({ page }) => {
  await page.goto('/map/');
  const told = page.getByRole('status').filter({ hasText: 'links' });
  expect(await told.evaluate((place) => place.firstChild!.nodeValue)).toBe(`${all} of ${all} links`);
  const isChanged = await told.evaluate(
    (place) =>
      new Promise<boolean>((done) => {
        new MutationObserver(() => done(true)).observe(place, { childList: true, subtree: true });
        setTimeout(() => done(false), 1000);
      }),
  );
  expect(isChanged).toBe(false);
});

test('a choice that the course map does not offer is none, and typing does not change the address at each key', async ({
  page,
}) => {
  await page.goto('/map/?words=hadoop%0Amap');
  await expect(page.getByLabel('Words')).toHaveValue('hadoop map');
  await page.goto('/map/?area=nonsense');
  await expect(page.getByLabel('Area')).toHaveValue('');
  await expect(page.locator('[data-link]:visible')).toHaveCount(all);
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history);
    history.replaceState = (...how) => {
      document.body.dataset.changes = String(Number(document.body.dataset.changes ?? 0) + 1);
      replace(...how);
    };
  });
  await page.getByLabel('Words').pressSequentially('hadoop');
  await expect(page).toHaveURL('/map/?words=hadoop');
  expect(Number(await page.locator('body').getAttribute('data-changes'))).toBeLessThan('hadoop'.length);
});

test('a jump to an area that the choice hides shows everything again and goes there', async ({ page }) => {
  await page.goto('/map/?words=unicorn');
  const area = page.locator('#sdn-and-nfv');
  await expect(area).toBeHidden();
  await page.goto('/map/?words=unicorn#sdn-and-nfv');
  await expect(area).toBeInViewport();
  for (const words of ['unicorn', 'hadoop']) {
    await page.getByLabel('Words').fill(words);
    await expect(area).toBeHidden();
    await expect(page.locator('#contents a[href="#sdn-and-nfv"]')).toBeHidden();
    await followLinkTo(page, 'sdn-and-nfv');
    await expect(area).toBeInViewport();
    await expect(page.getByLabel('Words')).toHaveValue('');
  }
});

test('Back gives the choice of the course map and of the commands back', async ({ page }) => {
  for (const [path, label, target] of [
    ['/map/?words=unicorn', 'Words', 'sdn-and-nfv'],
    ['/commands/?words=prune', 'Find a command', 'container-ls'],
  ] as const) {
    await page.goto(path);
    const field = page.getByLabel(label);
    const hidden = page.locator(`#${target}`);
    await expect(hidden).toBeHidden();
    await page.evaluate((id) => (location.hash = id), target);
    await expect(field).toHaveValue('');
    await expect(page).toHaveURL(new RegExp(`/#${target}$`));
    await page.goBack();
    await expect(field).toHaveValue(new URL(path, 'http://localhost').searchParams.get('words')!);
    await expect(hidden).toBeHidden();
    await expect(page).toHaveURL(path);
  }
});

test('a link that is followed just when a filter comes into the address shows what it leads to', async ({
  page,
}) => {
  for (const [path, label, words, target] of [
    ['/map/', 'Words', 'unicorn', 'sdn-and-nfv'],
    ['/commands/', 'Find a command', 'prune', 'container-ls'],
  ] as const) {
    await page.goto(path);
    const field = page.getByLabel(label);
    await field.fill(words);
    await expect(page).toHaveURL(new RegExp(`words=${words}`));
    await field.evaluate((input: HTMLInputElement, target) => {
      // Both are due at the end of this, and the link comes first.
      setTimeout(() => (location.hash = target), 200);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const typed = performance.now();
      while (performance.now() < typed + 250);
    }, target);
    await expect(field).toHaveValue('');
    await expect(page.locator(`#${target}`)).toBeInViewport();
  }
});

test('with wide spacing the name of a state keeps off what it means', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => sessionStorage.setItem('fonts', 'kept'));
  await page.goto('/map/');
  await page.evaluate(() => document.fonts.ready);
  await addStyles(page, wideSpacing);
  const gaps = await page.locator('.states div').evaluateAll((states) =>
    states.map(({ firstElementChild: name, lastElementChild: meaning }) => {
      const words = document.createRange();
      words.selectNodeContents(name!);
      return meaning!.getBoundingClientRect().left - words.getBoundingClientRect().right;
    }),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(8);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole course map is readable and offers no filter', async ({ page }) => {
    await page.goto('/map/');
    await expect(page.locator('[data-link]:visible')).toHaveCount(all);
    await expect(page.getByLabel('Today')).toBeHidden();
  });
});
