import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite wraps it to load the parts of a chunk ahead of the chunk; here the parts are
 * few and mostly loaded already, and the wrapper would cost every page 0.7 KB before its reader acts.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
