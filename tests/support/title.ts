import type { Page } from '@playwright/test';

/** The title of a page. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });
