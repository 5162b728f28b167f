import type { Page } from '@playwright/test';

/** Follows a link to a place of the page, as one that stands anywhere on it. */
export const followLinkTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((place) => {
    const link = document.createElement('a');
    link.href = `#${place}`;
    document.body.append(link);
    link.click();
  }, id);
