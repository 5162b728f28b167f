import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { addressOf } from './base-path.ts';
import { isHashed } from './host-headers.ts';

/** Files of the site that no reader needs offline: previews for links elsewhere, and lists for robots. */
const left =
  /^(cards\/|figures\/.*\.svg$|robots\.txt|sitemap\.xml|llms|service-worker\.js|.*\.(zip|pdf|br|gz|zst)$)/;

/** A file of the edition: its address below the site's root, and the hash without which its bytes are not taken. */
interface EditionEntry {
  url: string;
  revision: string | null;
  integrity: string;
}

/**
 * Lists what the service worker keeps of a built site. Files with a hash in their name need no revision.
 * They are read one by one: together they would fill the memory.
 */
function listEdition(root: string): EditionEntry[] {
  const files = globSync('**/*.*', { cwd: root }).filter((file) => !left.test(file));
  return files.sort().map((file) => {
    const sum = hash('sha256', readFileSync(join(root, file)), 'base64');
    return {
      url: addressOf(file, '') || './',
      revision: isHashed(file) ? null : sum.slice(0, 16),
      integrity: `sha256-${sum}`,
    };
  });
}

/** Writes the service worker of a built site, with the edition it keeps. */
export async function writeServiceWorker(root: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('../offline/worker.ts', import.meta.url))],
    outfile: join(root, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    define: { EDITION: JSON.stringify(listEdition(root)), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}

/** Ends the build with the service worker; it must come after whatever changes the pages. */
export function offlineEdition(): AstroIntegration {
  return {
    name: 'offline-edition',
    hooks: { 'astro:build:done': ({ dir }) => writeServiceWorker(fileURLToPath(dir)) },
  };
}
