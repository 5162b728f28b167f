import { devices } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7']!;
test.use({ viewport, deviceScaleFactor, isMobile, hasTouch, contextOptions: { reducedMotion: 'reduce' } });

// A screen that is touched has no pointer to hover with: what only hovering shows elsewhere is always there.
for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['/', '/kubernetes/deployments/', '/labs/docker-intro/'])
    test(`${path} satisfies axe on a phone that is touched, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await axeViolations(page)).toEqual([]);
    });
