/**
 * `npm run addresses`: adds what the built site has and `content/published-addresses.txt` lacks: pages, and the places that
 * other sites link to (an area, a command, a figure, a term, a correction). It never takes a line away.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '../src/build/base-path.ts';
import { readRegistry } from '../src/build/check/registry.ts';
import { pagesIn } from '../src/build/sitemap.ts';
import { rowPlace } from '../src/content/corrections.ts';

const root = join(import.meta.dirname, '..');
const list = join(root, 'content/published-addresses.txt');

/** The addresses that are promised to stay, in the order of their letters. */
export async function publishedAddresses(): Promise<string[]> {
  return (await readFile(list, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** What other sites link to on the pages that list things. */
async function places(): Promise<string[]> {
  const { names, routes } = await readRegistry(root);
  const on: [page: string, places: Iterable<string>][] = [
    ['/notes/', routes.get('/notes/')!],
    ['/commands/', names.command],
    ['/figures/', names.figure],
    ['/glossary/', names.term],
    ['/corrections/', [...names.correction].map(rowPlace)],
  ];
  return on.flatMap(([page, all]) => [...all].map((place) => `${page}#${place}`));
}

/** @throws {Error} when the site is not built, or for another sub-path. */
async function builtPages(): Promise<string[]> {
  const sitemap = join(root, 'dist/sitemap.xml');
  if (!existsSync(sitemap)) throw new Error('the site is not built: run npm run build first');
  return pagesIn(await readFile(sitemap, 'utf8'), basePath(process.env['BASE_PATH'] ?? '/'));
}

async function main(): Promise<void> {
  const known = await publishedAddresses();
  const all = [...new Set([...known, ...(await builtPages()), ...(await places())])].sort();
  const head = (await readFile(list, 'utf8')).split('\n').filter((line) => line.startsWith('#'));
  await writeFile(list, `${[...head, ...all].join('\n')}\n`);
  console.log(`${all.length - known.length} addresses are new, ${all.length} are promised to stay.`);
}

if (import.meta.main)
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
