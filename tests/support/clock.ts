import type { Page } from '@playwright/test';

/** Stops the time of a page, whose clock must have been installed before it came; only `clock.runFor` lets it go on. */
export const stopTime = (page: Page): Promise<void> => page.clock.pauseAt(Date.now() + 3_600_000);
