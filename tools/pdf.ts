/**
 * `npm run pdf`: prints the page of all commands of the built site as a cheat sheet, a tagged PDF on A4 (`dist/commands.pdf`).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, sandboxFlags } from './browser.ts';
import { serveFolder } from './serve.ts';

const dist = join(import.meta.dirname, '../dist');

/** Prints the page of all commands, with the structure, the title and the headings that a screen reader asks a PDF for. */
export async function cheatSheet(page: Page, origin: string): Promise<Buffer> {
  await page.goto(`${origin}/commands/`, { waitUntil: 'networkidle' });
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}

if (import.meta.main) {
  const site = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...sandboxFlags] });
  try {
    await writeFile(join(dist, 'commands.pdf'), await cheatSheet(await browser.newPage(), site.address));
    console.log('The cheat sheet is dist/commands.pdf.');
  } finally {
    await browser.close();
    await site.close();
  }
}
