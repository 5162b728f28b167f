import { glob, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** The scripts that are bundled on their own; all others stand in `<script>` elements of the components. */
const entries = [
  'src/search/browser/main.ts',
  'src/search/browser/opener.ts',
  'src/search/browser/arrive.ts',
  'src/site/browser/shortcuts-dialog.ts',
  'src/offline/worker.ts',
];

/** Every module, by its whole path, that a reader's browser gets a part of: scripts and style sheets. */
export async function browserModules(root: string): Promise<string[]> {
  const scripts = [
    ...entries.map((entry) => modulesOf(root, { entryPoints: [join(root, entry)] })),
    ...(await inlineScripts(root)).map((stdin) => modulesOf(root, { stdin })),
  ];
  return [...new Set([...(await Promise.all(scripts)).flat(), ...(await importedStyles(root))])].sort();
}

async function modulesOf(root: string, what: BuildOptions): Promise<string[]> {
  const { metafile } = await build({
    ...what,
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return used.map((path) => resolve(root, path));
}

async function inlineScripts(root: string): Promise<NonNullable<BuildOptions['stdin']>[]> {
  const files = await Array.fromAsync(glob('src/**/*.astro', { cwd: root }));
  const found = files.map(async (file) => {
    const text = await readFile(join(root, file), 'utf8');
    return [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, contents]) => ({
      contents: contents!,
      resolveDir: dirname(join(root, file)),
      sourcefile: file,
      loader: 'ts' as const,
    }));
  });
  return (await Promise.all(found)).flat();
}

async function importedStyles(root: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('src/**/*.{css,astro}', { cwd: root }));
  const found = files.map(async (file) => {
    const text = await readFile(join(root, file), 'utf8');
    return [...text.matchAll(/@import '([^.'][^']*)'/g)].map(([, name]) => join(root, 'node_modules', name!));
  });
  return (await Promise.all(found)).flat();
}
