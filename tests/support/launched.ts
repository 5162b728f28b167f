import type { LaunchOptions } from '@playwright/test';
import { test } from './test.ts';

/** The test in a browser that is launched otherwise than for all other tests; the arguments come after theirs. */
export const launchedWith = ({ args = [], ...others }: LaunchOptions) =>
  test.extend({
    launchOptions: [
      ({ launchOptions }, use) =>
        use({ ...launchOptions, ...others, args: [...(launchOptions.args ?? []), ...args] }),
      { scope: 'worker' },
    ],
  });
