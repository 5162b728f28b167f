import type { Page, Route } from '@playwright/test';

/**
 * Keeps a file on its way.
 * @param end what becomes of its request then.
 * @returns lets the way end.
 */
export async function hold(
  page: Page,
  file: string,
  end: (route: Route) => Promise<void> = (route) => route.continue(),
): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route(file, async (route) => {
    await released.promise;
    await end(route);
  });
  return released.resolve;
}
