import { devices } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { addStyles } from '../support/styles.ts';
import { expect, test } from '../support/test.ts';

const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7']!;
test.use({ viewport, deviceScaleFactor, isMobile, hasTouch, contextOptions: { reducedMotion: 'reduce' } });

test('a tap on a slot that is part of a word enters the slot', async ({ page }) => {
  await page.goto('/commands/#kubectl-create-deployment');
  const slot = page
    .locator('[data-command="kubectl-create-deployment"] [data-help] [data-slot=image]')
    .first();
  await page.locator('h1').tap();
  await slot.tap();
  await expect(slot).toBeFocused();
  await slot.tap();
  await expect(slot).toBeFocused();
});

// A screen that is touched has no pointer to hover with: what only hovering shows elsewhere is always there.
for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['/', '/kubernetes/deployments/', '/labs/docker-intro/'])
    test(`${path} satisfies axe on a phone that is touched, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await axeViolations(page)).toEqual([]);
    });

test('no sign stands beside a heading there; where one is shown it is light, before the first word, and breaks no heading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/docker/container-life/');
  const links = page.locator('.heading-link');
  await expect(links.filter({ visible: true })).toHaveCount(0);
  await addStyles(page, '.heading-link { display: inline !important }');
  await expect(links.first()).toHaveCSS('font-weight', '400');
  await expect(links.first()).toHaveCSS('text-decoration-line', 'none');
  const astray = await links.evaluateAll((all) =>
    all.flatMap((each) => {
      const sign = each.getBoundingClientRect();
      const heading = each.parentElement!.getBoundingClientRect();
      const isBeside = sign.left >= 0 && sign.right <= heading.left && Math.abs(sign.top - heading.top) < 4;
      return isBeside ? [] : [each.parentElement!.textContent];
    }),
  );
  expect(astray).toEqual([]);
  const heights = () =>
    page.locator('main :is(h2, h3)').evaluateAll((all) => all.map((each) => each.clientHeight));
  const before = await heights();
  await links.evaluateAll((all) => all.forEach((each) => each.remove()));
  expect(await heights()).toEqual(before);
});

for (const path of [
  '/docker/dockerfile/',
  '/docker/networking/',
  '/labs/networking/',
  '/recordings/swarm-errors/',
])
  test(`${path} ends no line behind the first dash of a flag`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const codes = page.locator('[data-entry]:visible, .prose :not(pre) > code:visible');
    const broken = await codes.evaluateAll((all) =>
      all.flatMap((code) => {
        const isLong = !code.matches('[data-entry]') && code.textContent.length > 24;
        if (isLong) return [];
        const range = document.createRange();
        const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (texts.nextNode()) {
          const text = texts.currentNode as Text;
          for (const { index, 0: flag } of text.data.matchAll(/(?<!\S)--?\w{1,12}/g)) {
            range.setStart(text, index);
            range.setEnd(text, index + flag.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(flag);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`what goes on beyond the right edge throws a shadow there until its end is seen, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/labs/swarm-voting-app/');
    for (const frame of [page.locator('.screen').first(), page.locator('.table-frame').first()]) {
      await frame.scrollIntoViewIfNeeded();
      const { x, y, width } = (await frame.boundingBox())!;
      const edge = () =>
        page.screenshot({ clip: { x: x + width - 4, y: y + 3, width: 3, height: 3 }, scale: 'css' });
      const before = await edge();
      await frame.evaluate((each) => each.scrollTo(each.scrollWidth, 0));
      expect(before.equals(await edge())).toBe(false);
    }
  });
