import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { browserModules } from '../../src/licences/modules.ts';

const root = join(import.meta.dirname, '../..');

/** What each part of src may import, as the table in CONTRIBUTING.md says it: `folder or file -> others`. */
async function allowed(): Promise<[from: string, to: string[]][]> {
  const text = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, table] = /\| part of `src\/` \|[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/.exec(text)!;
  return table!
    .trim()
    .split('\n')
    .map((row) => {
      const [, from, to] = row.split('|');
      const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      return [names(from!)[0]!, names(to!)];
    });
}

/** What everything may import: how faults are described, and a function. */
const common = ['problems', 'memoise.ts'];

interface Import {
  file: string;
  target: string;
  /** The folders of src, or the files right in it, at its two ends. */
  from: string;
  to: string;
}

/** The imports that lead from one part of src into another. */
async function imports(): Promise<Import[]> {
  const found: Import[] = [];
  for await (const file of glob('src/**/*.{ts,astro,js}', { cwd: root }))
    for (const target of targetsIn(await readFile(join(root, file), 'utf8'))) {
      if (!target.startsWith('.')) continue;
      const [top, to] = join(file, '..', target).split('/');
      const from = file.split('/')[1]!;
      if (top === 'src' && to !== from) found.push({ file, target, from, to: to! });
    }
  return found;
}

function targetsIn(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()\s*'([^']+)'/g)].map(([, target]) => target!);
}

test('parts of src import just what the plan of the house says', async () => {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of await imports())
    if (!common.includes(to)) uses.set(from, (uses.get(from) ?? new Set()).add(to));
  const said = (await allowed()).map(([from, to]) => [from, to.toSorted()] as const);
  expect(said.toSorted()).toEqual([...uses].map(([from, to]) => [from, [...to].sort()]).toSorted());
});

test('what everything may import imports nothing of src, and nothing imports pages', async () => {
  const wrong = (await imports()).filter(({ from, to }) => common.includes(from) || to === 'pages');
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('code that runs in the browser imports neither node: nor astro:', async () => {
  const modules = (await browserModules(root)).filter(
    (path) => path.endsWith('.ts') && !path.includes('/node_modules/'),
  );
  expect(modules.length).toBeGreaterThan(50);
  for (const path of modules) {
    const targets = targetsIn(await readFile(path, 'utf8'));
    expect(
      targets.filter((target) => /^(?:node|astro):/.test(target)),
      relative(root, path),
    ).toEqual([]);
  }
});

test('content imports nothing', async () => {
  for await (const file of glob('content/notes/**/*.mdx', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    expect(/^(import|export) /m.test(text.replace(/```[\s\S]*?```/g, '')), file).toBe(false);
  }
});
