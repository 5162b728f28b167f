import AxeBuilder from '@axe-core/playwright';
import { devices } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7']!;
test.use({ viewport, deviceScaleFactor, isMobile, hasTouch, contextOptions: { reducedMotion: 'reduce' } });

// A screen that is touched has no pointer to hover with: what only hovering shows elsewhere is always there.
for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['/', '/kubernetes/deployments/', '/labs/docker-intro/'])
    test(`${path} satisfies axe on a phone that is touched, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
