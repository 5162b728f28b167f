/**
 * `npm run pdf`: prints the page of all commands of the built site as a cheat sheet, a tagged PDF on A4 (`dist/commands.pdf`).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from './bench/browser.ts';
import { serve } from './bench/host.ts';

const dist = join(import.meta.dirname, '../dist');

/** Prints the page of all commands, with the structure, the title and the headings that a screen reader asks a PDF for. */
export async function cheatSheet(page: Page, origin: string): Promise<Buffer> {
  await page.goto(`${origin}/commands/`, { waitUntil: 'networkidle' });
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}

if (import.meta.main) {
  const site = await serve(dist);
  const browser = await launch(site);
  try {
    await writeFile(join(dist, 'commands.pdf'), await cheatSheet(await browser.newPage(), site.origin));
    console.log('The cheat sheet is dist/commands.pdf.');
  } finally {
    await browser.close();
    site.close();
  }
}
