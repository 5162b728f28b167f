import type { Page } from '@playwright/test';
import { axeViolations, type Audit } from '../support/axe.ts';
import { expected } from '../support/commands.ts';
import { faintParts } from '../support/contrast.ts';
import { crowdedParts, setLetters } from '../support/letters.ts';
import { pressAll } from '../support/pressing.ts';
import { printFaults } from '../support/printed.ts';
import { sitePages } from '../support/site.ts';
import { textsLostWhenSpaced } from '../support/spacing.ts';
import { addStyles, layOutAll } from '../support/styles.ts';
import { expect, test as base } from '../support/test.ts';
import { useEverything } from '../support/use.ts';

const pages = [...(await sitePages()), '/no-such-page/'];
/** All rules, and targets of 24 px, in the light theme; between the themes only colours differ. */
const audits: Record<'light' | 'dark', Audit> = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: ['color-contrast', 'link-in-text-block'] },
};
/** What is said of one look at a page at most: its first faults tell where to begin. */
const MOST = 6;

/** One page of the browser for all pages of the site: a new one each time would take a quarter of the test. */
const test = base.extend<object, { onePage: Page }>({
  onePage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use;
      // Motion is off, so that axe sees no colour half-way between two themes.
      const page = await browser.newPage({
        baseURL,
        serviceWorkers,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      // What was chosen on one page is not to colour the next.
      await page.addInitScript(() => localStorage.clear());
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  context: ({ onePage }, use) => use(onePage.context()),
  page: async ({ onePage }, use) => {
    await onePage.emulateMedia({ colorScheme: 'light' });
    await use(onePage);
  },
});

test.use({ expectedMessages: ['404 (Not Found)'] });

for (const path of pages)
  test(`${path} is whole, readable and in use as it should be`, async ({ page }) => {
    // The page of all commands has ten times the elements of a note.
    const isLarge = path === '/commands/';
    if (isLarge) test.setTimeout(300_000);
    const none = async (what: string, look: () => Promise<string[]>) =>
      test.step(what, async () => expect.soft((await look()).slice(0, MOST), what).toEqual([]));
    await page.goto(path);
    await none('printed on A4', () => printFaults(page));
    await layOutAll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await none('at 320 px', () => crowdedParts(page));
    await setLetters(page, 32);
    await none('at 320 px with letters of 32 px', () => crowdedParts(page));
    await setLetters(page, 16);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await none(`copy buttons at ${width} px`, () => smallCopyButtons(page));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await none(`axe at ${width} px, ${colorScheme}`, () => axeViolations(page, audits[colorScheme]));
      }
    }
    await openFolds(page);
    await none('contrast: body text 7:1, other text 4.5:1, controls 3:1', () => faintParts(page));
    await none('with wide spacing', () => textsLostWhenSpaced(page));
    await none('copied otherwise than byte for byte', () => copiedWrong(page));
    // What breaks the policy, asks another origin or sets a cookie fails every test (support/test.ts).
    await test.step('everything in use', async () =>
      expect(await useEverything(page)).toBeGreaterThan(isLarge ? 2_000 : 0));
  });

test('a button without a name and a text too faint are found', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('button'));
    document.querySelector<HTMLElement>('main p')!.style.color = '#bbb';
  });
  expect((await axeViolations(page)).map((fault) => fault.split(':')[0])).toEqual([
    'button-name',
    'color-contrast',
  ]);
  expect(await axeViolations(page, audits.dark)).toEqual([expect.stringContaining('color-contrast')]);
});

test('body text under 7:1, a word in a figure under 4.5:1 and an edge under 3:1 are found', async ({
  page,
}) => {
  await page.goto('/docker/images-and-layers/');
  await addStyles(
    page,
    '.prose > p { color: #6b6b6b } .figure .canvas b { color: #b0b0b0 } .button { border-color: #d0d0d0 }',
  );
  await layOutAll(page);
  await openFolds(page);
  const faint = await faintParts(page);
  for (const fault of [
    /^light [\d.]+ of 7, text p/,
    /^light [\d.]+ of 4.5, text b/,
    /^light [\d.]+ of 3, edge button/,
  ])
    expect(faint).toContainEqual(expect.stringMatching(fault));
});

const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** Copy buttons that a finger could miss: less than 44 px wide or high. */
function smallCopyButtons(page: Page): Promise<string[]> {
  return page
    .locator('[data-copy], [data-copy-all], [data-copy-line]')
    .filter({ visible: true })
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44)
        .map(({ width, height }) => `${width} x ${height}`),
    );
}

/** Commands whose button puts something else on the clipboard than the command. */
async function copiedWrong(page: Page): Promise<string[]> {
  const copied = await pressAll(page);
  return copied.filter(({ id, text }) => text !== expected(id)).map(({ id, text }) => `${id}: ${text}`);
}
