import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { browserModules } from '../licences/modules.ts';
import { packageFolder } from '../licences/packages.ts';

function licenceCheckPlugin(root: string): Plugin {
  return {
    name: 'licence-check',
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const listed = await realFolders(await browserModules(root));
      const chunks = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
      for (const folder of await realFolders(chunks))
        if (!listed.has(folder))
          this.error(`${folder} is sent to readers, but src/licences/modules.ts does not find it`);
    },
  };
}

async function realFolders(modules: readonly string[]): Promise<Set<string>> {
  return new Set(await Promise.all(modules.flatMap(packageFolder).map((folder) => realpath(folder))));
}

/** Stops the build where a script for the browser holds a part of a package that the page of licences does not list. */
export function licenceCheck(): AstroIntegration {
  return {
    name: 'licence-check',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [licenceCheckPlugin(fileURLToPath(config.root))] } });
      },
    },
  };
}
