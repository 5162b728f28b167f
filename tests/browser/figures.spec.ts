import type { Page } from '@playwright/test';
import { changesOf } from '../../src/figures/model/changes.ts';
import { isShown } from '../../src/figures/model/figure.ts';
import { relationsOf } from '../../src/figures/model/relations.ts';
import { readContentFigures } from '../../tools/figures.ts';
import { axeViolations } from '../support/axe.ts';
import { addStyles, wideSpacing } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const WIDTHS = [320, 360, 412, 600, 768, 1200];
const figures = readContentFigures();
const stepped = figures.filter(({ steps }) => steps.length > 0);

/** What a reader would see going wrong in the figures of a page: measured in the browser, figure by figure. */
function faultsOn(page: Page, isSpaced = false): Promise<string[]> {
  return page.evaluate((spaced) => {
    const faults: string[] = [];
    const near = (a: number, b: number) => Math.abs(a - b) < 1.5;
    const { clientWidth } = document.documentElement;
    for (const figure of document.querySelectorAll('[data-figure]')) {
      const say = (fault: string) => faults.push(`${figure.id}: ${fault}`);
      for (const part of figure.querySelectorAll('*')) {
        const { right, width } = part.getBoundingClientRect();
        if (width > 0 && right > clientWidth + 0.5) say(`<${part.localName}> makes the page scroll sideways`);
      }
      const boxes = [...figure.querySelectorAll<HTMLElement>('[data-node]')];
      const leaves = boxes.filter((box) => !box.querySelector('ul'));
      for (const [index, box] of boxes.entries()) {
        const name = box.dataset['node'];
        const rect = box.getBoundingClientRect();
        const words = [...box.children].filter((child) => child.matches('b, small, a:not(.badge)'));
        for (const word of words) {
          if (Number.parseFloat(getComputedStyle(word).fontSize) < 11.99)
            say(`${name} has text below 12 px: ${getComputedStyle(word).fontSize}`);
          const range = document.createRange();
          range.selectNodeContents(word);
          for (const line of range.getClientRects())
            if (
              line.left < rect.left - 0.5 ||
              line.right > rect.right + 0.5 ||
              line.top < rect.top - 1 ||
              line.bottom > rect.bottom + 1
            )
              say(`${name}: "${word.textContent}" leaves its box`);
        }
        const frame = box.parentElement!.closest('[data-node]');
        const outer = (frame ?? figure.querySelector('.canvas')!).getBoundingClientRect();
        if (rect.left < outer.left - 1 || rect.right > outer.right + 1 || rect.bottom > outer.bottom + 1)
          say(`${name} leaves the box around it`);
        for (const other of leaves.slice(leaves.indexOf(box) + 1)) {
          if (!leaves.includes(box) || index < 0) continue;
          const q = other.getBoundingClientRect();
          if (
            rect.left < q.right - 1 &&
            q.left < rect.right - 1 &&
            rect.top < q.bottom - 1 &&
            q.top < rect.bottom - 1
          )
            say(`${name} overlaps ${other.dataset['node']}`);
        }
      }
      const circles = [...figure.querySelectorAll('.canvas .badge')].map((badge) => {
        const { left, top, width } = badge.getBoundingClientRect();
        return { number: badge.textContent, x: left + width / 2, y: top + width / 2, radius: width / 2 };
      });
      /* Letters fill about three fifths of the height of their line. */
      const covered = (what: string, { left, right, top, bottom, height }: DOMRect, lead = 0.2) => {
        for (const { number, x, y, radius } of circles) {
          const across = Math.max(left - x, 0, x - right);
          const down = Math.max(top + lead * height - y, 0, y - bottom + lead * height);
          if (Math.hypot(across, down) < radius - 1) say(`number ${number} covers ${what}`);
        }
      };
      for (const word of figure.querySelectorAll('.canvas :is(b, small)')) {
        const range = document.createRange();
        range.selectNodeContents(word);
        for (const line of range.getClientRects()) covered(`"${word.textContent}"`, line);
      }
      const layer = [...figure.querySelectorAll('svg')].filter(
        (svg) => getComputedStyle(svg).display !== 'none',
      );
      if (figure.querySelector('svg') && layer.length !== 1) say(`${layer.length} layers of lines are shown`);
      for (const svg of layer) {
        const matrix = svg.getScreenCTM()!;
        const rects = boxes.map((box) => box.getBoundingClientRect());
        for (const tips of svg.querySelectorAll('.tip'))
          for (const [, x, y] of tips.getAttribute('d')!.matchAll(/M([\d.]+) ([\d.]+)/g)) {
            const tip = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
            covered('an arrowhead', new DOMRect(tip.x, tip.y, 0, 0));
            const isOn = rects.some(
              ({ left, right, top, bottom }) =>
                ((near(tip.x, left) || near(tip.x, right)) && tip.y > top - 1 && tip.y < bottom + 1) ||
                ((near(tip.y, top) || near(tip.y, bottom)) && tip.x > left - 1 && tip.x < right + 1),
            );
            if (!isOn) say(`an arrowhead at ${tip.x.toFixed()}, ${tip.y.toFixed()} is on no box`);
          }
        for (const label of svg.querySelectorAll('text')) {
          const rect = label.getBoundingClientRect();
          covered(`"${label.textContent}"`, rect);
          if (rect.height > 0 && 12.5 * matrix.a < 11.99) say(`"${label.textContent}" is below 12 px`);
          for (const leaf of leaves) {
            const box = leaf.getBoundingClientRect();
            if (
              rect.left < box.right - 2 &&
              box.left < rect.right - 2 &&
              rect.top < box.bottom - 3 &&
              box.top < rect.bottom - 3
            )
              say(
                `"${label.textContent}" lies over ${leaf.dataset['node']}${spaced ? ' with wide spacing' : ''}`,
              );
          }
        }
      }
    }
    return faults;
  }, isSpaced);
}

for (const width of WIDTHS)
  test(`every figure is whole and readable at ${width} px, with large letters and with wide spacing`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/figures/');
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
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
    await page.emulateMedia({ colorScheme });
    await page.goto('/figures/');
    const most = Math.max(...stepped.map(({ steps }) => steps.length));
    for (let step = 1; step <= most; step++) {
      await page.evaluate((number) => {
        for (const figure of document.querySelectorAll<HTMLElement>('[data-figure]:has(.steps)'))
          figure.dataset['step'] = String(number);
      }, step);
      await page.waitForTimeout(250);
      expect(await axeViolations(page, { within: '[data-figure]' }), `step ${step}`).toEqual([]);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the address of a step shows its moment, scrolls to it and keeps the picture in view', async ({
    page,
  }) => {
    await page.goto('/figures/#swarm-step-2');
    const step = page.locator('#swarm-step-2');
    await expect(step).toBeInViewport();
    await expect(step).toBeFocused();
    await expect(page.locator('#swarm-workers-worker-3')).toHaveCSS('text-decoration-line', 'line-through');
    await expect(page.locator('#swarm-workers-worker-1')).toHaveCSS('text-decoration-line', 'none');
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeHidden();
    await page.locator('a[href="#swarm-step-3"]').click();
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeVisible();
  });

  test('the address of any step shows at least half of the picture and the step beside it', async ({
    page,
  }) => {
    for (const [width, height] of [
      [360, 740],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const { name, steps } of stepped) {
        const id = `${name}-step-${steps.length}`;
        await page.goto(`/figures/#${id}`);
        await expect(page.locator(`#${id}`)).toBeFocused();
        await expect(page.locator(`#${id}`)).toBeInViewport({ ratio: 0.5 });
        const canvas = page.locator(`[data-figure="${name}"] .canvas`);
        await expect(canvas, `${name} at ${width} px`).toBeInViewport({ ratio: 0.5 });
      }
    }
  });

  test('the address of a part that comes later shows and focuses it', async ({ page }) => {
    await page.goto('/figures/#swarm-workers-worker-1-c');
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeVisible();
    await expect(page.locator('#swarm-workers-worker-1-c')).toBeFocused();
  });

  test('a number in the picture leads to its note, and the note back to its box', async ({ page }) => {
    await page.goto('/figures/');
    const figure = page.locator('[data-figure="image-tree"]');
    await figure.locator('.canvas').getByRole('link', { name: 'Note 1' }).click();
    await expect(figure.locator('[data-note="1"]')).toBeFocused();
    await figure.locator('[data-note="1"] .badge').click();
    await expect(figure.locator('[data-node="scratch"]')).toBeFocused();
    await expect(figure.locator('[data-node="scratch"]')).toHaveCSS('outline-width', '3px');
  });

  test('every figure is a list of its boxes and says its lines in words', async ({ page }) => {
    await page.goto('/figures/');
    for (const { name, edges } of figures) {
      const figure = page.locator(`[data-figure="${name}"]`);
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

test('buttons and arrow keys turn the steps, and the address follows', async ({ page }) => {
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="docker-run"]');
  await expect(figure.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(figure).toHaveAttribute('data-step', '1');
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('output')).toHaveText(/^2 of 5: /);
  expect(new URL(page.url()).hash).toBe('#docker-run-step-2');
  await page.keyboard.press('ArrowLeft');
  await expect(figure.locator('.steps a').first()).toHaveAttribute('aria-current', 'true');
  await page.goto('/figures/#docker-run-step-4');
  await expect(figure).toHaveAttribute('data-step', '4');
  await expect(figure.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'false');
  await page.goto('/figures/#docker-run-step-5');
  await expect(figure.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
});

test('the address of the part last clicked can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="image-tree"]');
  await figure.locator('[data-node="scratch"]').click({ position: { x: 20, y: 20 } });
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/figures\/#image-tree-scratch$/,
  );
});

test('forced colours keep every frame, line and number', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/figures/');
  const figure = page.locator('[data-figure="docker-run"]');
  const canvasText = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    probe.style.color = 'CanvasText';
    return getComputedStyle(probe).color;
  });
  await expect(figure.locator('[data-node="host.dockerd"]')).toHaveCSS('outline-color', canvasText);
  await expect(figure.locator('svg:visible path').first()).toHaveCSS('stroke', canvasText);
});

test('a reader who wants less motion sees steps jump', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/figures/');
  await expect(page.locator('[data-node="host.dockerd"]')).toHaveCSS('transition-duration', '0s');
});
