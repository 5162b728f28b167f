/** The two scripts of the search, made once per build: the opener on every page, and the code it loads when the reader asks. */
import { createHash } from 'node:crypto';
import { build, type Plugin } from 'esbuild';
import { address } from '../site/address.ts';

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

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/search/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format,
    target,
    define: { 'import.meta.env.BASE_URL': JSON.stringify(import.meta.env.BASE_URL) },
    plugins: [inlineStyles],
  });
  return outputFiles[0]!.text.trim();
}

/** Runs on every page. */
export const openerCode = await bundle('opener.ts', 'iife');

/** What the opener loads. */
export const searchCode = await bundle('main.ts', 'esm');
export const searchCodeHash = createHash('sha256').update(searchCode).digest('hex').slice(0, 10);

/** Where the code of the search lies. */
export const searchCodeAddress = address(`/search.${searchCodeHash}.js`);
