/** The two scripts of the search, made once per build: the opener on every page, and the code it loads when the reader asks. */
import { createHash } from 'node:crypto';
import { build, type Plugin } from 'esbuild';
import { address } from '../site/address.ts';
import { indexAddress } from './site-index.ts';

const target = ['chrome123', 'safari17.5', 'firefox120'];

/** `import css from './x.css?inline'` gives the minified text, as in Vite. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], minify: true, target, write: false });
      return { contents: outputFiles[0]!.text, loader: 'text' };
    });
  },
};

/** A script of the site: its name carries its hash, so that browsers may keep it for ever. */
interface Script {
  name: string;
  code: string;
  address: string;
}

async function script(entry: string, constants: Readonly<Record<string, string>> = {}): Promise<Script> {
  const defined = Object.entries({ ...constants, 'import.meta.env.BASE_URL': import.meta.env.BASE_URL });
  const { outputFiles } = await build({
    entryPoints: [`src/search/${entry}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    define: Object.fromEntries(defined.map(([name, value]) => [name, JSON.stringify(value)])),
    external: Object.values(constants),
    plugins: [inlineStyles],
  });
  const code = outputFiles[0]!.text.trim();
  const name = `search-${entry}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
  return { name, code, address: address(`/${name}.js`) };
}

/** What the opener loads. */
export const main = await script('main');

/** Runs on every page. */
export const opener = await script('opener', {
  SEARCH_INDEX: indexAddress,
  SEARCH_CODE: main.address,
  SEARCH_PAGE: address('/search/'),
});
