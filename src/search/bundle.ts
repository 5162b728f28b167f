/** The opener that every page carries, and the scripts it loads when the reader asks: the search, the list of shortcuts. Made once per build. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { minify } from 'vite';
import { keyboard } from '../content/plain-pages.ts';
import { inlineStyles, target } from '../styles/inline-styles.ts';
import { address } from '../site/address.ts';
import { indexAddress } from './index/site-index.ts';

/**
 * Asks the browser to compile every function while the script arrives, off the main thread: the first search calls most of them.
 * Source: Explicit JavaScript Compile Hints (File-Based), WICG; Chrome follows it from 136 on, for others it is a comment.
 */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n';

/** A script of the site: its name carries its hash, so that browsers may keep it for ever. */
interface Script {
  name: string;
  code: string;
  address: string;
}

/** Bundles a script with esbuild, and minifies it with Oxc, whose names for things compress better. */
async function script(
  name: string,
  entry: string,
  { constants = {}, banner = '' }: { constants?: Readonly<Record<string, string>>; banner?: string } = {},
): Promise<Script> {
  const defined = Object.entries({ ...constants, 'import.meta.env.BASE_URL': import.meta.env.BASE_URL });
  const { outputFiles } = await build({
    entryPoints: [`src/${entry}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target,
    define: Object.fromEntries(defined.map(([name, value]) => [name, JSON.stringify(value)])),
    external: Object.values(constants),
    plugins: [inlineStyles],
  });
  const minified = await minify(entry, outputFiles[0]!.text, { module: true, compress: { target } });
  const code = banner + minified.code.trim();
  const file = `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
  return { name: file, code, address: address(`/${file}.js`) };
}

/** Marks the words of a search on the page that a result leads to. */
export const arrival = await script('search-arrival', 'search/browser/arrive');

/** The search itself. */
export const main = await script('search-main', 'search/browser/main', {
  constants: { ARRIVAL_CODE: arrival.address },
  banner: COMPILED_AHEAD,
});

/** The list of shortcuts. */
export const shortcuts = await script('shortcuts', 'site/browser/shortcuts-dialog');

/** Runs on every page. */
export const opener = await script('search-opener', 'search/browser/opener', {
  constants: {
    SEARCH_INDEX: indexAddress,
    SEARCH_CODE: main.address,
    SEARCH_PAGE: address('/search/'),
    ARRIVAL_CODE: arrival.address,
    SHORTCUTS_CODE: shortcuts.address,
    SHORTCUTS_PAGE: address(keyboard.path),
  },
});
