import { build, type Plugin } from 'esbuild';

/** The browsers the site is written for. */
export const target = ['chrome123', 'safari17.5', 'ios17.5', 'firefox128'];

/** For esbuild: `import css from './x.css?inline'` gives the minified text, as in Vite. */
export const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        target,
        write: false,
      });
      return { contents: outputFiles[0]!.text, loader: 'text' };
    });
  },
};
