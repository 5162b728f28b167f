import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { inlineStyles, target } from '../../src/styles/inline-styles.ts';

const here = import.meta.dirname;
const source = join(here, '../../src');

/** In files, an address begins at the folder of the site, wherever that lies. */
const fileAddresses: Plugin = {
  name: 'file-addresses',
  setup(bundler) {
    bundler.onResolve({ filter: /\/site\/address\.ts$/ }, () => ({ path: join(here, 'browser/address.ts') }));
  },
};

/** A plain script, by its path below the root of the site. */
export interface PlainScript {
  path: string;
  code: string;
}

/**
 * Bundles the modules of a page, and all that they load later, into one plain script.
 * @param modules their files below `site`, the folder of the built site.
 */
export async function plainScript(site: string, modules: readonly string[]): Promise<PlainScript> {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `import ${JSON.stringify(moduleFile(site, name))};`).join('\n'),
      resolveDir: site,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
    define: {
      SEARCH_CODE: '"./main.ts"',
      ARRIVAL_CODE: '"./arrive.ts"',
      SHORTCUTS_CODE: '"../../site/browser/shortcuts-dialog.ts"',
    },
    inject: [join(here, 'browser/shipped.ts')],
    plugins: [inlineStyles, fileAddresses],
    logLevel: 'error',
  });
  const code = outputFiles[0]!.text;
  return { path: `scripts/${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`, code };
}

/** The opener holds addresses that are true on a server only: it is made anew. */
function moduleFile(site: string, name: string): string {
  return /^search-opener\./.test(name) ? join(source, 'search/browser/opener.ts') : join(site, name);
}

/** A text as a plain script, for scripts that would fetch it from a server. */
export function shippedText(name: string, text: string): PlainScript {
  return {
    path: `scripts/${name}.js`,
    code: `(globalThis.shippedTexts??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`,
  };
}
