import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/build/content-check.ts';
import { hostHeaders } from './src/build/host-headers.ts';
import { licenceCheck } from './src/build/licence-check.ts';
import { target } from './src/styles/inline-styles.ts';
import { offlineEdition } from './src/build/offline-edition.ts';
import { pageMarkdown } from './src/build/page-markdown.ts';
import { plainImports } from './src/build/plain-imports.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 2 },
  devToolbar: { enabled: false },
  integrations: [contentCheck(), licenceCheck(), hostHeaders(), pageMarkdown(), offlineEdition()],
  vite: {
    // Vite makes the styles small, for the browsers that the site is written for; Tailwind would write for older ones.
    plugins: [tailwindcss({ optimize: false }), plainImports()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Addresses of few different letters compress better.
              hashCharacters: 'hex',
              // A component's script has the component's name, not that of the way it was found.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js`,
              // What several scripts of every page share, in one file.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /src\/site\/browser\/(?:around|choices|load-on-act|show-for-a-moment|stored)\.ts|preload-helper/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget: target,
    },
  },
});
