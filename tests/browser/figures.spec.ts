import { plainText } from '../../src/figures/drawing/markup.ts';
import { changesOf } from '../../src/figures/model/changes.ts';
import { inside, isShown, isVisible, upwards } from '../../src/figures/model/figure.ts';
import { relationsOf } from '../../src/figures/model/relations.ts';
import { readContentFigures } from '../../tools/figures.ts';
import { axeViolations } from '../support/axe.ts';
import { stopTime } from '../support/clock.ts';
import { faultsOn } from '../support/figure-faults.ts';
import { addStyles, layOutAll, wideSpacing } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const WIDTHS = [320, 360, 412, 600, 768, 1200];
const figures = readContentFigures();
const stepped = figures.filter(({ steps }) => steps.length > 0);

for (const width of WIDTHS)
  test(`every figure is whole and readable at ${width} px, with large letters and with wide spacing`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    // As on a later page of a visit: with the shipped fonts from the start.
    await page.addInitScript(() => sessionStorage.setItem('fonts', 'kept'));
    await page.goto('/figures/');
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator('[data-figure]').count()).toBe(figures.length);
    expect(await faultsOn(page)).toEqual([]);
    for (const size of ['150%', '200%']) {
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
      expect(await faultsOn(page), `root font ${size}`).toEqual([]);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await addStyles(page, wideSpacing);
    expect(await faultsOn(page, true), 'WCAG text spacing').toEqual([]);
  });

test('no number of a note covers words or an arrowhead on paper', async ({ page }) => {
  await page.goto('/figures/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 900 });
  const faults = await faultsOn(page);
  expect(faults.filter((fault) => fault.includes('covers'))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in any step of any figure, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/figures/');
    await layOutAll(page);
    const most = Math.max(...stepped.map(({ steps }) => steps.length));
    for (let step = 1; step <= most; step++) {
      await page.evaluate((number) => {
        for (const figure of document.querySelectorAll<HTMLElement>('[data-figure]:has(.steps)'))
          figure.dataset['step'] = String(number);
      }, step);
      expect(await axeViolations(page, { within: '[data-figure]' }), `step ${step}`).toEqual([]);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every figure is a list of its boxes and says its lines in words', async ({ page }) => {
    await page.goto('/figures/');
    for (const { name, root, edges } of figures) {
      const figure = page.locator(`[data-figure="${name}"]`);
      const listed = await figure.locator('.canvas li').evaluateAll((items) =>
        (items as HTMLElement[]).map((item) => ({
          box: item.dataset['node'],
          inside: item.parentElement!.closest('li')?.dataset['node'],
          words: [...item.querySelectorAll(':scope > b, :scope > a > b, :scope > small')].map(
            (each) => each.textContent,
          ),
        })),
      );
      const boxes = inside(root).filter(isVisible);
      expect(listed, name).toEqual(
        boxes.map((box) => ({
          box: box.path,
          inside: upwards(box).slice(1).find(isVisible)?.path,
          words: [box.label, box.sub].filter((each) => each !== undefined),
        })),
      );
      const drawn = edges.filter((edge) => isShown(edge, 0));
      const lines = figure.locator('details li').filter({ hasText: /^(?!Step ).*[→↔←–]/ });
      await expect(lines).toHaveCount(drawn.length);
    }
  });
});

test('the words of a picture and of its steps tell of the boxes that are drawn, and of no others', async ({
  page,
}) => {
  await page.goto('/figures/');
  for (const figure of stepped) {
    const drawn = new Set(relationsOf(figure).flatMap(({ boxes }) => boxes.map(({ path }) => path)));
    drawn.delete('');
    const changes = changesOf(figure);
    for (let step = 0; step <= changes.length; step++) {
      const { adds = [], takesAway = [] } = changes[step - 1] ?? {};
      for (const part of adds) if (!('bus' in part)) drawn.add(part.path);
      for (const part of takesAway) if (!('bus' in part)) drawn.delete(part.path);
      const seen = await page.locator(`[data-figure="${figure.name}"]`).evaluate((element, number) => {
        if (number > 0) (element as HTMLElement).dataset['step'] = String(number);
        const boxes = [...element.querySelectorAll<HTMLElement>('[data-node]')];
        return boxes
          .filter((box) => getComputedStyle(box).visibility === 'visible')
          .map((box) => box.dataset['node']!);
      }, step);
      expect(seen.sort(), `${figure.name}, step ${step}`).toEqual([...drawn].sort());
    }
  }
});

test('a figure, its words and its buttons are named by its title, and copying is said for a moment only', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('/figures/');
  const names = await page.locator('[data-figure]').evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(new Set(names).size).toBe(figures.length);
  const { title } = figures.find(({ name }) => name === 'image-tree')!;
  const figure = page.getByRole('figure', { name: title });
  await expect(figure).toHaveId('image-tree');
  await expect(figure.locator('summary')).toHaveAccessibleName(`In words: ${title}`);
  const copy = figure.locator('[data-copy-link]');
  await expect(copy).toHaveAccessibleName(`Copy link (${title})`);
  for (const turned of stepped)
    for (const turn of await page.locator(`#${turned.name} [data-turn]`).all())
      await expect(turn).toHaveAccessibleDescription(plainText(turned.title));
  await stopTime(page);
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  await expect(copy).toHaveAccessibleName(`Copied (${title})`);
  await copy.click();
  // The clipboard may take the second copy only after the clock has gone on.
  await expect(async () => {
    await page.clock.runFor(5_000);
    expect(await copy.textContent()).toContain('Copy link');
  }).toPass();
  await expect(copy).toHaveAccessibleName(`Copy link (${title})`);
});

test('a second press keeps its words as long as the first', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('/figures/');
  const copy = page.locator('#image-tree [data-copy-link]');
  await copy.focus();
  await stopTime(page);
  await copy.click();
  await expect(copy).toContainText('Copied');
  await page.clock.runFor(1_500);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
  await copy.click();
  await expect(copy).toContainText('See the address bar');
  await page.clock.runFor(1_500);
  await expect(copy).toContainText('See the address bar');
  await page.clock.runFor(500);
  await expect(copy).toContainText('Copy link');
});

test('forced colours keep every frame, line and number, and tell the open step and a button that is off', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/figures/');
  const colour = (name: string) =>
    page.evaluate((value) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = value;
      return getComputedStyle(probe).color;
    }, name);
  const canvasText = await colour('CanvasText');
  const figure = page.locator('[data-figure="docker-run"]');
  await expect(figure.locator('[data-node="host.dockerd"]')).toHaveCSS('outline-color', canvasText);
  await expect(figure.locator('svg:visible path').first()).toHaveCSS('stroke', canvasText);
  const previous = figure.getByRole('button', { name: 'Previous' });
  await expect(previous).toHaveCSS('color', await colour('GrayText'));
  await page.goto('/figures/#swarm-step-2');
  await expect(page.locator('#swarm svg:visible [data-s2="down"] path').first()).toHaveCSS(
    'stroke',
    canvasText,
  );
  await expect(page.locator('#swarm-step-2')).toHaveCSS('outline-color', await colour('Highlight'));
});

test('a reader who wants less motion sees steps jump', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/figures/');
  await expect(page.locator('[data-node="host.dockerd"]')).toHaveCSS('transition-duration', '0s');
});
