import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownOf } from '../markdown/from-html.ts';
import { pageLine } from '../markdown/wording.ts';
import { basePath } from './base-path.ts';
import { addressesIn } from './sitemap.ts';

/** Writes the Markdown of every page of the sitemap that has none yet (notes make their own from their source). */
async function writeMarkdown(root: string, base: string): Promise<void> {
  const sitemap = await readFile(join(root, 'sitemap.xml'), 'utf8');
  for (const address of addressesIn(sitemap)) {
    const path = new URL(address).pathname.slice(base.length);
    const file = join(root, path === '' ? 'index.md' : `${path.slice(0, -1)}.md`);
    if (existsSync(file)) continue;
    const markdown = markdownOf(await readFile(join(root, path, 'index.html'), 'utf8'), address);
    await writeFile(file, `${markdown}\n${pageLine(address)}\n`);
  }
}

/** Ends the build with a Markdown file beside every page. */
export function pageMarkdown(): AstroIntegration {
  let base = '/';
  return {
    name: 'page-markdown',
    hooks: {
      'astro:config:done': ({ config }) => void (base = basePath(config.base)),
      'astro:build:done': ({ dir }) => writeMarkdown(fileURLToPath(dir), base),
    },
  };
}
