import type { Page } from '@playwright/test';
import { sitePages } from './site.ts';

/** What is said of one page at most: its first faults tell where to look. */
const MOST = 6;

/** Opens every page of the site in turn and collects what a look at it finds wrong, each fault after the page's path. */
export async function faultsOnEveryPage(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const path of await sitePages()) {
    await page.goto(path);
    faults.push(...(await look()).slice(0, MOST).map((fault) => `${path} ${fault}`));
  }
  return faults;
}
