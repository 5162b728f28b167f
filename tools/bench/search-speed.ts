import type { Browser, Page } from '@playwright/test';
import { median } from '../../src/recordings/measurement.ts';

/** Milliseconds from a keystroke to the painted results, the middle of three passes. */
export interface KeySpeed {
  /** Keystrokes of each pass. */
  keys: number;
  median: number;
  p95: number;
}

const TYPED = [
  'remove stopped containers',
  'kubectl rollout undo',
  'contianer isloation',
  'port is already allocated',
  'what is a pod',
];
/** Slow 4G as browsers' own tools define it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** What lets a browser paint at once, so that the wait for the next frame of a screen is not measured. */
export const paintAtOnce = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Types queries letter by letter into the open dialog. */
export const keySpeed = (browser: Browser, url: string, slowdown: number): Promise<KeySpeed> =>
  speedOf(async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.keyboard.press('/');
    await page.locator('input[type=search]').fill('cgroups');
    await page.getByRole('option').first().waitFor();
    return typeInto(page, slowdown);
  });

/** The same on a page that holds a field and repeats what is typed: what this machine and browser take for themselves. */
export const leastKeySpeed = (browser: Browser, slowdown: number): Promise<KeySpeed> =>
  speedOf(async () => {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><input type="search" autofocus><output></output>');
    await page.evaluate(() =>
      addEventListener('input', ({ target }) => {
        document.querySelector('output')!.value = (target as HTMLInputElement).value;
      }),
    );
    return typeInto(page, slowdown);
  });

async function speedOf(pass: () => Promise<number[]>): Promise<KeySpeed> {
  const passes = await threeTimes(pass);
  return {
    keys: passes[0]!.length,
    median: round(median(passes.map(median))),
    p95: round(median(passes.map(p95))),
  };
}

/** Types the queries; answers the milliseconds of each key. */
async function typeInto(page: Page, slowdown: number): Promise<number[]> {
  await throttle(page, slowdown);
  await page.evaluate(() => {
    const times: number[] = (Reflect.set(globalThis, 'times', []), Reflect.get(globalThis, 'times'));
    addEventListener(
      'input',
      ({ timeStamp, target }) => {
        // The field is emptied before each query, which is no keystroke.
        if ((target as HTMLInputElement).value === '') return;
        const painted = new MessageChannel();
        painted.port1.onmessage = () => times.push(performance.now() - timeStamp);
        requestAnimationFrame(() => painted.port2.postMessage(undefined));
      },
      true,
    );
  });
  for (const query of TYPED) {
    await page.locator('input[type=search]').fill('');
    for (const letter of query) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(30);
    }
  }
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => Reflect.get(globalThis, 'times') as number[]);
  await page.close();
  return times;
}

/** Milliseconds to the first result of a query; each the middle of three. */
export interface FirstResult {
  /** From the order to press the opener, as the other sites were measured. */
  fromOrder: number;
  /** From when the press reached the page: before that, the browser is asked where the button is. */
  fromPress: number;
}

/** Opens the search with an empty cache on a slow line, and enters a query as soon as there is a field. */
export async function firstResult(browser: Browser, url: string, slowdown: number): Promise<FirstResult> {
  const times = await threeTimes(async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    await throttle(page, slowdown, SLOW_4G);
    const start = await page.evaluate(() => performance.now());
    const end = page.evaluate(
      () =>
        new Promise<{ pressed: number; shown: number }>((done) => {
          let pressed = Number.NaN;
          addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), {
            capture: true,
            once: true,
          });
          new MutationObserver((_, observer) => {
            if (!document.querySelector('[role=option]')) return;
            observer.disconnect();
            done({ pressed, shown: performance.now() });
          }).observe(document, { subtree: true, childList: true });
        }),
    );
    await page.locator('header [data-search-open]').click();
    await page.locator('input[type=search]').waitFor();
    await page.keyboard.insertText('remove stopped containers');
    const { pressed, shown } = await end;
    await context.close();
    return { fromOrder: shown - start, fromPress: shown - pressed };
  });
  return {
    fromOrder: round(median(times.map(({ fromOrder }) => fromOrder))),
    fromPress: round(median(times.map(({ fromPress }) => fromPress))),
  };
}

/** Measures three times, one after the other. */
async function threeTimes<Measure>(measure: () => Promise<Measure>): Promise<Measure[]> {
  return [await measure(), await measure(), await measure()];
}

async function throttle(page: Page, slowdown: number, network?: typeof SLOW_4G): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) await session.send('Network.emulateNetworkConditions', network);
}

/** What the slowest twentieth takes at least. */
const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
const round = (ms: number): number => Math.round(ms * 10) / 10;
