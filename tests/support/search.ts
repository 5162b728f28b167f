import type { Page, Route } from '@playwright/test';
import { hold } from './hold.ts';
import { expect } from './test.ts';

/** The search field, in the dialog or on the search page. */
export const field = (page: Page) => page.locator('.search-head input[type=search]');
export const options = (page: Page) => page.getByRole('option');
/** The result that Enter opens. */
export const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Opens the dialog and waits for the first result of a query. */
export async function openWith(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
  await expect(options(page).first()).toBeVisible();
}

/** Keeps the code of the search on its way; the result lets the way end. */
export const holdCode = (page: Page, end?: (route: Route) => Promise<void>): Promise<() => void> =>
  hold(page, '**/search-main.*.js', end);

/** Of the index only the part that first results need comes, until `releaseRest`. */
export const holdRest = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const ask = window.fetch;
    window.fetch = async (...what) => {
      const whole = await (await ask(...what)).text();
      const end = whole.indexOf('\n],\n') + 4;
      const halves = new TransformStream<string, string>();
      const writer = halves.writable.getWriter();
      void writer.write(whole.slice(0, end));
      addEventListener('rest', () => void writer.write(whole.slice(end)).then(() => writer.close()));
      return new Response(halves.readable.pipeThrough(new TextEncoderStream()));
    };
  });

/** The rest of a held index comes. */
export const releaseRest = (page: Page): Promise<unknown> =>
  page.evaluate(() => dispatchEvent(new Event('rest')));

/** What readers ask; the median of what these take is what a usual query takes. */
export const usualQueries = [
  'remove all stopped contianers and unused images',
  'restart a service after a crash',
  'what is a contianer made of',
  'copy files from a container to the host',
  'Error response from daemon: no such image',
];
