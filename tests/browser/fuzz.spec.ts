import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { said } from '../../src/search/browser/said.ts';
import { usualQueries } from '../support/search.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const SEED = 6421;

const attacks = [
  ...['<img src=x onerror="canary()">', '"><script>canary()</script>', '<svg/onload=canary()>', 'javascript:canary()', '</title><script>canary()</script>'],
  ...['%', '%E0%A4%A', '%00', '%3Cscript%3Ecanary()%3C/script%3E', '#', '##', '?', '&', '=', '+', '..', '/', '\\', '"', "'", '`', '${canary()}', '{{canary()}}'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-1', '1e999', '[]', '{}', '[data-figure]', '*', ':root'],
  ...['\ud800', 'a\udc00', '\u202e', '\u0000', '\u2028', '\ufeff', '🐳'.repeat(250), 'x'.repeat(5_000), 'é'.repeat(401), ' ', '\t\n'],
  ...['docker-run-step-2', 'main-step-1', 'docker-run-step-99', 'container-ls.powershell', 'what-is-a-container', 'row-1', 'letter-k', 'powershell', 'podman'],
]; // prettier-ignore

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...attacks) },
  fc.string({ maxLength: 20, unit: 'binary' }),
);
/** Texts that a hostile or broken link, program or finger may hand in. */
const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
const json = fc.oneof(
  text,
  fc.json({ maxDepth: 2 }),
  fc
    .dictionary(
      fc.constantFrom('theme', 'shell', 'engine', 'flags', 'keys', 'container', 'image', 'port', 'href', 'stems', '__proto__'),
      fc.oneof(text, fc.jsonValue({ maxDepth: 1 })),
    )
    .map((value) => JSON.stringify(value)),
); // prettier-ignore

/** What a search leaves for the page it leads to; HERE stands for the address of the page, 0 for the present. */
const found = fc.oneof(
  json,
  fc
    .oneof(fc.anything({ maxDepth: 1 }), fc.array(fc.oneof(text, fc.constant('container'))))
    .map((stems) => JSON.stringify([{ href: 'HERE', stems, at: 0 }])),
);

const samples = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: SEED, numRuns: count });

/** The console must stay empty (tests/support/test.ts): a script of the input that runs speaks there. */
test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    Object.assign(window, { canary: () => console.error('a script of the input ran') }),
  ),
);

/** Quotes and signs of direction alone ask nothing. */
const asksNothing = (query: string): boolean => said(query.trim()) === '';

test('1,000 queries in the search field: each is answered quickly, none is run', async ({ page }) => {
  const queries = samples(text, 1_000).map((query) => query.replace(/[\r\n]/g, ''));
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.locator('input[type=search]').fill('cgroups');
  await expect(page.getByRole('option').first()).toBeVisible();
  const unanswered = await page.evaluate(
    ([queries, usualQueries, empty]) => {
      // The keys rest after each query.
      const atRest: (() => void)[] = [];
      Object.assign(window, { setTimeout: (act: () => void) => atRest.push(act) });
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      const shows = (selector: string) => document.querySelector(`dialog ${selector}`) !== null;
      const time = (query: string): number => {
        const start = performance.now();
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        for (const act of atRest.splice(0)) act();
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
        );
        return performance.now() - start;
      };
      const usual = usualQueries
        .map(time)
        .sort((a, b) => a - b)
        .at(usualQueries.length >> 1)!;
      return queries.filter((query) => {
        const isSlow = time(query) > 100 * usual;
        const isFound = shows('[role=option]');
        const isAnswered = shows('.found-outline') !== isFound;
        return (empty.includes(query) ? isFound : !isAnswered) || isSlow;
      });
    },
    [queries, usualQueries, queries.filter(asksNothing)] as const,
  );
  expect(unanswered).toEqual([]);
  expect(await page.locator('dialog :is(img, script, iframe, svg)').count()).toBe(0);
});

test('300 fragments on pages with commands, figures and links change nothing but the place', async ({
  page,
}) => {
  for (const path of ['/commands/', '/figures/', '/map/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-fonts');
    if (path === '/map/') await expect(page.getByText(/^(\d+) of \1 links$/)).toBeVisible();
    const whole = await stateOf(page);
    await page.evaluate(
      async (fragments) => {
        for (const fragment of fragments) {
          location.hash = fragment;
          await new Promise((done) => setTimeout(done));
        }
      },
      samples(text, 100),
    );
    expect(await stateOf(page)).toEqual(whole);
  }
  for (const fragment of samples(text, 12)) {
    await page.goto('about:blank');
    await page.goto(`/commands/#${fragment}`);
  }
});

/** What a page shows besides its place: where it stands, what is chosen, the words, the parts that are hidden. */
function stateOf(page: Page): Promise<object> {
  return page.evaluate(() => ({
    path: location.pathname + location.search,
    chosen: { ...document.documentElement.dataset },
    words: document.querySelector('main')!.textContent,
    elements: document.querySelectorAll('main *').length,
    hidden: [...document.querySelectorAll('main [hidden]')].map(({ outerHTML }) => outerHTML),
  }));
}

test('values after the question mark are read or left, and the page is whole', async ({ page }) => {
  for (const [path, names] of [
    ['/search/', ['q']],
    ['/map/', ['area', 'words', 'state']],
    ['/commands/', ['sh', 'words']],
  ] as const)
    for (const value of samples(text, 10)) {
      const query = names.map((name) => `${name}=${value.toWellFormed().replaceAll('#', '%23')}`).join('&');
      await page.goto(`${path}?${query}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (path === '/search/' && new URL(page.url()).searchParams.get('q')?.trim())
        await expect(page.locator('.found-count')).toHaveText(/result|Nothing found/);
    }
});

test('whatever is stored, the page starts, shows what it always shows, and copies the command', async ({
  page,
}) => {
  await page.goto('/docker/clean-up/');
  for (const stored of samples(fc.tuple(json, json, found), 25)) {
    await page.evaluate(([choices, slots, found]) => {
      localStorage.setItem('choices', choices);
      localStorage.setItem('slots', slots);
      localStorage.setItem(
        'found',
        found.replaceAll('HERE', location.href).replace('"at":0', `"at":${Date.now()}`),
      );
    }, stored);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('main [data-command] [data-copy]').first().click();
    await expect(page.locator('.sr-only[role=status]')).toHaveText(/^Copied: (docker|podman) [\w ./:-]+$/, {
      useInnerText: false,
    });
    const odd = await page.evaluate(() =>
      Object.entries(document.documentElement.dataset).filter(
        ([, value]) =>
          !/^(system|light|dark|bash|powershell|cmd|docker|podman|short|long|on|off|next|)$/.test(value!),
      ),
    );
    expect(odd).toEqual([]);
  }
});
