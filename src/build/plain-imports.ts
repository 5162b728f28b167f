import type { Plugin } from 'vite';

/** Where Vite would write the list of parts to load ahead. */
const PARTS = '__VITE_PRELOAD__';

/**
 * Leaves `import()` to the browser. Vite wraps it to load the parts of a chunk ahead of the chunk; here the parts are
 * few and mostly loaded already, and wrapper and lists would cost every page 0.8 KB before its reader acts.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const part of Object.values(bundle))
          if (part.type === 'chunk') part.code = part.code.replaceAll(PARTS, '0');
      },
    },
  };
}
