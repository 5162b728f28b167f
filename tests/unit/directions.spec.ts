import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** Which folders of src may import from which others; a folder may always import from itself. */
const allowed: Record<string, readonly string[]> = {
  problems: [],
  content: ['problems'],
  fonts: [],
  styles: ['fonts', 'content'],
  figures: ['problems', 'content', 'fonts', 'site', 'styles'],
  commands: ['problems', 'content', 'recordings', 'site', 'styles'],
  cards: ['fonts', 'site', 'styles'],
  recordings: ['problems', 'content', 'site', 'commands', 'notes'],
  search: ['problems', 'content', 'commands', 'figures', 'recordings', 'site', 'styles', 'build'],
  notes: ['problems', 'content', 'commands', 'figures', 'recordings', 'site'],
  offline: ['styles'],
  licences: [],
  markdown: ['commands', 'figures', 'notes', 'recordings'],
  site: ['content', 'fonts', 'styles', 'search', 'problems', 'offline'],
  build: [
    'markdown',
    'offline',
    'problems',
    'content',
    'notes',
    'commands',
    'figures',
    'recordings',
    'search',
    'fonts',
    'licences',
  ],
  pages: [
    'cards',
    'site',
    'styles',
    'markdown',
    'notes',
    'content',
    'commands',
    'figures',
    'recordings',
    'search',
    'fonts',
    'build',
    'licences',
  ],
};

/** Imports as `importing file -> folder of src it reaches into`. */
async function imports(): Promise<{ file: string; from: string; to: string; target: string }[]> {
  const found = [];
  for await (const file of glob('src/**/*.{ts,astro,js}', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, target] of text
      .matchAll(/from '([^']+)'|import '([^']+)'/g)
      .map((m) => [m[0], m[1] ?? m[2]!] as const)) {
      if (!target.startsWith('.')) continue;
      const to = join(file, '..', target).split('/');
      if (to[0] === 'src')
        found.push({ file, from: file.split('/')[1]!, to: to.length > 2 ? to[1]! : '', target });
    }
  }
  return found;
}

test('folders of src import only what the plan of the house allows', async () => {
  const wrong = (await imports()).filter(
    ({ from, to }) => from in allowed && to !== '' && to !== from && !allowed[from]!.includes(to),
  );
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('nothing imports pages, and content imports nothing', async () => {
  expect((await imports()).filter(({ to, from }) => to === 'pages' && from !== 'pages')).toEqual([]);
  for await (const file of glob('content/notes/**/*.mdx', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    expect(/^(import|export) /m.test(text.replace(/```[\s\S]*?```/g, '')), file).toBe(false);
  }
});
