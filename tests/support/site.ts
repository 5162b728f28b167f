import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesIn } from '../../src/build/sitemap.ts';
import { pagesInOrder, parseOutline } from '../../src/content/outline.ts';

/** The folder of the built site that the tests look at. */
export const dist = join(import.meta.dirname, '../../dist');

/** Every page of the built site, as the sitemap lists them: paths such as `/docker/dockerfile/`. */
export async function sitePages(): Promise<string[]> {
  const paths = pagesIn(await readFile(join(dist, 'sitemap.xml'), 'utf8'), '/');
  if (paths.length === 0) throw new Error('dist/sitemap.xml lists no page: build the site first');
  return paths;
}

/** The pages of the notes, in reading order. */
export async function notePages(): Promise<string[]> {
  const file = 'content/outline.yaml';
  const outline = parseOutline(file, await readFile(join(dist, '..', file), 'utf8'));
  return pagesInOrder(outline).map((page) => `/${page}/`);
}

/** The HTML of a page of the built site. */
export function pageHtml(path: string): Promise<string> {
  return readFile(join(dist, path, 'index.html'), 'utf8');
}
