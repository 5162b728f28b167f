import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

// The package's main file is three times as long, and every page has to read it anew.
const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export interface Audit extends Pick<RunOptions, 'rules' | 'runOnly'> {
  /** Selector of the parts to look at, where it is not the whole page. */
  within?: string;
}

/** What axe finds wrong on the page as it stands, one line for each element: the rule and the element's HTML. */
export async function axeViolations(page: Page, { within, ...chosen }: Audit = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // Describing what is right takes most of the time. Preloading serves sound, video and rules that are off by default.
  const options: RunOptions = { ...chosen, resultTypes: ['violations'], preload: false, selectors: false };
  return page.evaluate(
    async ([selector, settings]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector ?? document, settings);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    [within, options] as const,
  );
}
