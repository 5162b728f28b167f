import { axeViolations } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

test('a reader who goes elsewhere while a page is on its way meets no error', async ({ page }) => {
  await page.goto('/about/');
  // The browser prepares to fade to the first page; the second stops that.
  await page.evaluate(() =>
    addEventListener('pageswap', () => (location.href = '/figures/'), { once: true }),
  );
  await page.getByRole('link', { name: 'All commands' }).first().click();
  await expect(page).toHaveURL('/figures/');
});

test('of promises that nobody waits for, only the dropped fade between two pages is no error', async ({
  page,
}) => {
  await page.goto('/about/');
  const forgiven = await page.evaluate(async () => {
    const seen: [string, boolean][] = [];
    addEventListener('unhandledrejection', (event) => {
      seen.push([String(event.reason), event.defaultPrevented]);
      event.preventDefault();
    });
    void Promise.reject(
      new DOMException(
        'Transition was aborted because of invalid state. Page already revealed',
        'InvalidStateError',
      ),
    );
    void Promise.reject(new Error('Transition of the pods'));
    while (seen.length < 2) await new Promise((later) => setTimeout(later));
    return seen;
  });
  expect(forgiven).toEqual([
    ['InvalidStateError: Transition was aborted because of invalid state. Page already revealed', true],
    ['Error: Transition of the pods', false],
  ]);
});

test('the text of every page begins at the same place on a wide screen', async ({ page }) => {
  for (const width of [1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const begins = new Map<number, string>();
    for (const path of [
      '/docker/dockerfile/',
      '/map/',
      '/search/',
      '/corrections/',
      '/recordings/first-lab/',
    ]) {
      await page.goto(path);
      begins.set((await page.locator('h1').boundingBox())!.x, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect([...begins]).toHaveLength(1);
  }
});

test('where one button is left of the tools it takes no row from outline and article', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto('/docker/volumes/');
  await expect(page.getByRole('button', { name: 'On this page' })).toBeInViewport();
  const bar = (await page.locator('.bar').boundingBox())!;
  expect((await page.locator('main').boundingBox())!.y).toBe(bar.y + bar.height);
});

test('a table that a phone scrolls has room for its words there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/docker/volumes/');
  const rows = page.locator('main table').first().locator('tr');
  const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
  expect(Math.max(...heights)).toBeLessThan(200);
});

test('a heading is read and copied by its words alone', async ({ page }) => {
  await page.goto('/docker/images-and-layers/');
  const heading = page.getByRole('heading', { name: 'The build cache', exact: true });
  const copied = await heading.evaluate((each) => {
    getSelection()!.selectAllChildren(each);
    return getSelection()!.toString().trim();
  });
  expect(copied).toBe('The build cache');
  await heading.hover();
  await heading.locator('.heading-link').click();
  await expect(page).toHaveURL('/docker/images-and-layers/#the-build-cache');
});

test('the contents name the section that the reader sees, also after a leap', async ({ page }) => {
  await page.goto('/docker/container-life/');
  const here = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current=location]');
  for (const section of ['The states of a container', 'Stop a container']) {
    await page.getByRole('heading', { name: section }).evaluate((heading) => {
      scrollTo({ top: heading.getBoundingClientRect().top + scrollY, behavior: 'instant' });
    });
    await expect(here).toHaveText(section);
  }
});

test('the contents name a section that the reader went to where the page ends before it comes up', async ({
  page,
}) => {
  await page.goto('/serve/compose/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  for (const link of await contents.getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'location');
    await expect(contents.locator('[aria-current]')).toHaveCount(1);
  }
});

test('the Tab key stops at outputs and tables only where they scroll, and each table is named by its heading', async ({
  page,
}) => {
  const reachable = { runOnly: ['scrollable-region-focusable'] };
  await page.goto('/docker/container-life/');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => axeViolations(page, reachable)).toEqual([]);
    await page.keyboard.press('Tab');
    const boxes = () =>
      page
        .locator('main :is(.screen, .table-frame)')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map((box) => ({
            html: box.outerHTML.slice(0, 100),
            scrolls: box.scrollWidth > box.clientWidth,
            stops: (box as HTMLElement).tabIndex === 0,
          })),
        );
    await expect.poll(async () => (await boxes()).filter((box) => box.scrolls !== box.stops)).toEqual([]);
    expect((await boxes()).filter(({ scrolls }) => scrolls).length, `${width} px`).toBeGreaterThan(0);
    expect(await axeViolations(page, reachable)).toEqual([]);
  }
  await expect(page.locator('.table-frame').first()).toHaveAccessibleName('How to read a Docker command');
});

test('the outline closes when it has led to a place on the same page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/notes/');
  for (const area of ['kubernetes', 'docker']) {
    await page.getByRole('button', { name: 'Notes', exact: true }).click();
    const outline = page.locator('nav:popover-open');
    await outline.locator(`a[href="/notes/#${area}"]`).click();
    await expect(outline).toHaveCount(0);
    await expect(page.locator(`#${area}`)).toBeInViewport();
  }
});
