import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asFile, scriptsOf } from './page.ts';
import { plainScript, shippedText, type PlainScript } from './scripts.ts';

/** What files have no use for: what only a server, a robot or a link elsewhere asks for, and scripts that are modules. */
const left =
  /^(404\.html|cards\/.*|robots\.txt|sitemap\.xml|llms.*\.txt|service-worker\.js|search-index\..*|_astro\/.*\.js|[^/]+\.js|.*\.(br|gz|zst))$/;

/** The files of an edition by their paths. */
export type Files = Map<string, string | Uint8Array>;

/**
 * The built site as files that work when they are opened without a server, search and copying included.
 * @param site the folder of the built site.
 * @param base the sub-path it is built for, such as `/`.
 */
export async function filesEdition(site: string, base: string): Promise<Files> {
  const all = (await Array.fromAsync(glob('**/*.*', { cwd: site }))).sort();
  const kept = all.filter((name) => !left.test(name));
  const files: Files = new Map();
  const scripts = scriptMaker(site, base);
  const index = shippedText(
    'search-index.json',
    await textOf(
      site,
      all.find((name) => name.startsWith('search-index.'))!,
    ),
  );
  files.set(index.path, index.code);
  for (const name of kept) {
    if (!name.endsWith('.html')) {
      files.set(name, await readFile(join(site, name)));
      continue;
    }
    const html = await textOf(site, name);
    // A page that moved has no old address in a new set of files.
    if (html.includes('http-equiv="refresh"')) continue;
    const own = [index, ...(await markdownOf(site, html, base)), ...(await scripts(html))];
    for (const { path, code } of own) files.set(path, code);
    files.set(
      name,
      asFile(
        html,
        base,
        name,
        own.map(({ path }) => base + path),
      ),
    );
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes the one script of a page; pages with the same modules share it. */
function scriptMaker(site: string, base: string): (html: string) => Promise<PlainScript[]> {
  const made = new Map<string, Promise<PlainScript>>();
  return async (html) => {
    const modules = scriptsOf(html).map((address) => address.slice(base.length));
    if (modules.length === 0) return [];
    const key = modules.join();
    if (!made.has(key)) made.set(key, plainScript(site, modules));
    return [await made.get(key)!];
  };
}

/** The Markdown that the page offers to copy. */
async function markdownOf(site: string, html: string, base: string): Promise<PlainScript[]> {
  const address = /<a href="([^"]+)">[^<]*<\/a>\s*<button[^>]* data-copy-markdown/.exec(html)?.[1];
  if (address === undefined) return [];
  const name = address.slice(base.length);
  return [shippedText(name, await textOf(site, name))];
}

const textOf = (site: string, name: string): Promise<string> => readFile(join(site, name), 'utf8');
