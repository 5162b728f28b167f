import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import { basePath } from '../../src/build/base-path.ts';
import { contentCheck } from '../../src/build/content-check.ts';
import { headersFile, hostHeaders } from '../../src/build/host-headers.ts';
import { writeServiceWorker } from '../../src/build/offline-edition.ts';
import { plainImports } from '../../src/build/plain-imports.ts';
import { policyFor, withPolicy } from '../../src/build/security-policy.ts';
import { licenceCheck } from '../../src/build/licence-check.ts';
import { pagesIn } from '../../src/build/sitemap.ts';
import { relativeAddress } from '../../tools/files-edition/addresses.ts';
import { withFolder } from '../support/folder.ts';

const root = join(import.meta.dirname, '../..');

/** Calls a hook of an integration as Astro does, with what the hook uses of all that Astro hands it. */
async function call(
  { hooks }: AstroIntegration,
  name: 'astro:config:setup' | 'astro:config:done' | 'astro:build:done',
  given: object,
): Promise<void> {
  await (hooks[name] as (options: object) => unknown)(given);
}

/** What Vite makes of a script for the browser with these plugins. */
async function bundled(folder: string, plugins: Plugin[]): Promise<string> {
  const made = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'main.js') },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  return output.map((each) => (each.type === 'chunk' ? each.code : '')).join('\n');
}

test('a sub-path may be set with or without its slashes; neither files nor promised addresses keep it', () => {
  expect(['/', '', '/practice/', '/practice', 'practice', '/a/b'].map(basePath)).toEqual([
    '/',
    '/',
    '/practice/',
    '/practice/',
    '/practice/',
    '/a/b/',
  ]);
  const base = basePath('/practice');
  expect(relativeAddress('/practice/docker/', base, 'index.html')).toBe('docker/index.html');
  const sitemap =
    '<loc>https://example.org/practice/</loc><loc>https://example.org/practice/docker/volumes/</loc>';
  expect(pagesIn(sitemap, base)).toEqual(['/', '/docker/volumes/']);
  expect(() => pagesIn(sitemap, '/')).toThrow(
    'the site was built for /practice/, not for /: set BASE_PATH=/practice/, or build it again',
  );
});

test('faulty content stops a build, with every fault said before; the development server says them and goes on', async () => {
  const content = {
    'content/outline.yaml': `- id: docker
  title: Docker
  kind: container
  levels:
    - title: Beginner
      pages: [docker/one]
`,
    'content/sources.yaml': '{}\n',
    'content/glossary.yaml': '{}\n',
    'content/corrections.yaml': '[]\n',
    'content/notes-2018.txt': '',
  };
  await withFolder(content, async (folder) => {
    const said: string[] = [];
    const check = (command: string) =>
      call(contentCheck(), 'astro:config:setup', {
        command,
        config: { root: pathToFileURL(`${folder}/`) },
        logger: { error: (message: string) => said.push(message) },
      });
    await expect(check('build')).rejects.toThrow(/^the content has \d+ problems?, see above$/);
    expect(said.join('\n')).toContain(
      'content/outline.yaml:6 lists "docker/one", but content/notes/docker/one.mdx does not exist',
    );
    const first = said.splice(0);
    await check('dev');
    expect(said).toEqual(first);
    said.length = 0;
    await check('preview');
    expect(said).toEqual([]);
  });
});

test('a script with a part of a package that the page of licences does not list stops the build', async () => {
  const plugins: Plugin[] = [];
  await call(licenceCheck(), 'astro:config:setup', {
    config: { root: pathToFileURL(`${root}/`) },
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
  });
  expect(plugins).toHaveLength(1);
  const importing = (name: string) => ({
    'main.js': `import * as all from ${JSON.stringify(join(root, 'node_modules', name))};\nconsole.log(all);\n`,
  });
  const bundle = (name: string) => withFolder(importing(name), (folder) => bundled(folder, plugins));
  await expect(bundle('github-slugger/index.js')).rejects.toThrow(
    /github-slugger is sent to readers, but src\/licences\/modules\.ts does not find it/,
  );
  expect(await bundle('workbox-core/_version.js')).toContain('workbox');
});

test('a script that loads another asks the browser for it without a wrapper', async () => {
  const scripts = {
    'main.js': "import('./part.js').then(({ say }) => say());\n",
    'part.js': "import './part.css';\nexport const say = () => console.log('said');\n",
    'part.css': 'a { color: red }\n',
  };
  const [usual, plain] = await withFolder(scripts, async (folder) => [
    await bundled(folder, []),
    await bundled(folder, [plainImports()]),
  ]);
  const wrapper = /__VITE_PRELOAD__|createElement|vite:preloadError|__vite__mapDeps/;
  expect(usual).toMatch(wrapper);
  expect(plain).not.toMatch(wrapper);
  expect(plain).toMatch(/import\("\.\/part-[\w-]+\.js"\)/);
  expect(plain.length).toBeLessThan(usual!.length / 2);
});

test('the headers are written into the built site, for its pages and the path it is served from', async () => {
  const page = '<head><meta charset="utf-8"></head>';
  for (const [base, path] of [
    ['/', '/'],
    ['/practice', '/practice/'],
  ] as const)
    await withFolder(
      { 'search-main.0a1b2c3d.js': '', 'volumes/index.html': withPolicy(page) },
      async (folder) => {
        const headers = hostHeaders();
        await call(headers, 'astro:config:done', { config: { base } });
        await call(headers, 'astro:build:done', { dir: pathToFileURL(`${folder}/`) });
        expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(
          headersFile(path, ['search-main.0a1b2c3d.js'], new Map([['volumes/', policyFor([], [])]])).text,
        );
      },
    );
});

test('offline, a file with a hash in its name needs no revision, whatever its folder; all others do', async () => {
  const files = ['_astro/a.x_Y-1234.js', 'index.html', 'search-main.0a1b2c3d.js', 'site.webmanifest'];
  await withFolder(Object.fromEntries(files.map((file) => [file, file])), async (folder) => {
    await writeServiceWorker(folder);
    const worker = await readFile(join(folder, 'service-worker.js'), 'utf8');
    const entries = [...worker.matchAll(/url:"([^"]+)",revision:(null|"[^"]+")/g)];
    expect(entries.map(([, url, revision]) => [url, revision === 'null'])).toEqual([
      ['_astro/a.x_Y-1234.js', true],
      ['./', false],
      ['search-main.0a1b2c3d.js', true],
      ['site.webmanifest', false],
    ]);
  });
});

test('a page whose policy finds no room in the headers is told', async () => {
  const page = withPolicy('<head><meta charset="utf-8"></head>');
  const pages = Array.from({ length: 99 }, (_, index) => [`${index}/index.html`, page]);
  const said: string[] = [];
  const logger = { warn: (words: string) => said.push(words) };
  await withFolder(Object.fromEntries(pages), (folder) =>
    call(hostHeaders(), 'astro:build:done', { dir: pathToFileURL(`${folder}/`), logger }),
  );
  expect(said).toEqual(['_headers has room for 100 rules, and none for /98/']);
});
