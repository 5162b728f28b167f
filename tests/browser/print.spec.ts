import { cheatSheet } from '../../tools/pdf.ts';
import { asPrinted } from '../support/printed.ts';
import { openWith, options } from '../support/search.ts';
import { expect, test } from '../support/test.ts';

test('a dark page prints dark on white, with its colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/docker/images-and-layers/');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await asPrinted(page);
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('main p')!).color);
  expect(ink).toMatch(/^rgb\((\d|[1-9]\d), /);
  await expect(page.locator('.figure').first()).toHaveCSS('print-color-adjust', 'exact');
});

test('that a part is missing is not printed over the page', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  await page.evaluate(() => (document.documentElement.dataset['failed'] = ''));
  const said = () => page.evaluate(() => getComputedStyle(document.body, '::before').display);
  expect(await said()).not.toBe('none');
  await asPrinted(page);
  expect(await said()).toBe('none');
});

test('of a command for several shells only the chosen one is printed', async ({ page }) => {
  await page.goto('/commands/?sh=powershell');
  await asPrinted(page);
  const several = page.locator('.command:has(.form ~ .form)').first().locator('.form');
  expect(await several.count()).toBeGreaterThan(1);
  await expect(several.filter({ visible: true })).toHaveCount(1);
  await expect(several.filter({ visible: true })).toHaveAttribute('data-shell', /powershell/);
});

test('a session prints whole while the reader goes through its steps', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  await page.getByRole('button', { name: 'Step by step' }).click();
  const steps = page.locator('[data-step]');
  await expect(steps.filter({ visible: true })).toHaveCount(1);
  await asPrinted(page);
  await expect(steps.filter({ visible: true })).toHaveCount(await steps.count());
});

test('the band of an output is as wide as its session', async ({ page }) => {
  await page.goto('/recordings/first-lab/');
  await asPrinted(page);
  const { x, width } = (await page.locator('.session').boundingBox())!;
  const band = (await page.locator('.screen').first().boundingBox())!;
  expect([band.x, band.width]).toEqual([x, width]);
});

test('an output keeps off the edges of its band, what is said of it stands as all else, no sign of folds is left', async ({
  page,
}) => {
  await page.goto('/docker/volumes/');
  await asPrinted(page);
  await expect(page.locator('.screen').first()).not.toHaveCSS('padding-left', '0px');
  await expect(page.locator('.recorded figcaption').first()).toHaveCSS('padding-left', '0px');
  const sign = await page
    .locator('.question summary')
    .first()
    .evaluate((summary) => getComputedStyle(summary, '::before').content);
  expect(sign).toBe('none');
});

test('with the search open the page is printed, not the search', async ({ page }) => {
  await page.goto('/docker/networking/');
  await openWith(page, 'port');
  await asPrinted(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the search page prints its index, also where results stand in its place', async ({ page }) => {
  await page.goto('/search/?q=cgroups');
  await expect(options(page).first()).toBeVisible();
  await expect(page.locator('#letter-k')).toBeHidden();
  await asPrinted(page);
  await expect(page.locator('#letter-k')).toBeVisible();
  await expect(options(page).first()).toBeHidden();
});

test('where a style cannot unfold what is folded, it is opened for the paper and folded again', async ({
  page,
}) => {
  await page.addInitScript(() => (CSS.supports = () => false));
  await page.goto('/docker/volumes/');
  const folded = page.locator('details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(0);
  // Its code comes with what readers do.
  await page.locator('h1').hover();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(folded).toHaveCount(0, { timeout: 100 });
  }).toPass();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(before);
});

test('a figure prints whole, whichever of its steps is open', async ({ page }) => {
  await page.goto('/figures/#swarm-step-3');
  await expect(page.locator('#swarm')).toHaveAttribute('data-step', '3');
  const looks = () =>
    page
      .locator('#swarm .canvas li')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).textDecorationLine));
  expect(await looks()).toContain('line-through');
  await asPrinted(page);
  expect(await looks()).not.toContain('line-through');
});

test('of a value that is refused the one in force is printed, and nothing that is said of it', async ({
  page,
}) => {
  await page.goto('/commands/#container-rm');
  const command = page.locator('[data-command="container-rm"]');
  await command.locator('[data-slot]').first().fill('a b');
  await expect(command.getByRole('alert')).toBeVisible();
  await asPrinted(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(command.locator('[data-slot]').first()).toHaveText('box');
  await expect(command.getByRole('alert')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(command.locator('[data-slot]').first()).toHaveText('a b');
});

test('what fits on one sheet leaves no second one empty', async ({ page }) => {
  await page.goto('/recordings/run-and-pull/');
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(sheets).toHaveLength(1);
});

test('the words of the home page say on paper where their links lead', async ({ page }) => {
  await page.goto('/');
  await asPrinted(page);
  const links = page.locator('.home-map p > a').filter({ visible: true });
  expect(await links.count()).toBeGreaterThan(3);
  for (const link of await links.all())
    expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toContain(
      (await link.getAttribute('href'))!,
    );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('steps of a figure are printed in their order, whichever the address opens', async ({ page }) => {
    await page.goto('/kubernetes/desired-state/#desired-state-step-3');
    await asPrinted(page);
    const steps = await page.locator('.steps li').all();
    const tops = await Promise.all(steps.map(async (step) => (await step.boundingBox())!.y));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

test('the cheat sheet is a tagged PDF on A4 with a title, a language and an outline', async ({
  page,
  baseURL,
}) => {
  const text = (await cheatSheet(page, baseURL!)).toString('latin1');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toMatch(/\/Lang \(en\)/);
  expect(text).toMatch(/\/MediaBox \[0 0 59\d\.?\d* 84\d\.?\d*\]/);
  expect(text).toMatch(/\/Title \(.*Commands/);
  expect(text).toContain('/Outlines');
});
