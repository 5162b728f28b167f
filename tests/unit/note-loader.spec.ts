import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { LoaderContext } from 'astro/loaders';
import { noteLoader } from '../../src/build/note-loader.ts';
import { note, page } from '../support/content/sample.ts';
import { withFolder } from '../support/folder.ts';

/** What the loader stores of the notes in some files. */
function load(files: Record<string, string>): Promise<object[]> {
  return withFolder(files, async (root) => {
    const stored: object[] = [];
    await noteLoader().load({
      config: { root: pathToFileURL(`${root}/`) },
      store: { clear: () => undefined, set: (entry: object) => stored.push(entry) },
      parseData: ({ data }: { data: object }) => Promise.resolve(data),
      generateDigest: () => 'digest',
    } as unknown as LoaderContext);
    return stored;
  });
}

test('a note is stored with its frontmatter as data', async () => {
  const stored = await load({ [page]: note('Text.') });
  expect(stored).toMatchObject([{ id: 'docker/one', data: { title: 'One' }, body: 'Text.' }]);
});

test('frontmatter ends where the check of the content sees its end', async () => {
  for (const text of [
    `\uFEFF${note('Text.')}`,
    note('Text.').replaceAll('---\n', '--- \n'),
    note('Text.').replaceAll('\n', '\r\n'),
  ])
    expect(await load({ [page]: text })).toMatchObject([{ data: { title: 'One' }, body: 'Text.' }]);
});

test('frontmatter that cannot be read is told with file and line, of all notes at once', async () => {
  const files = {
    [page]: note('Text.', 'tilte: Two\n'),
    'content/notes/docker/two.mdx': note('Text.').replace('lede:', 'lede: ['),
  };
  await expect(load(files)).rejects.toThrow(
    new RegExp(
      `^${page}:7 unknown key "tilte"; did you mean "title"\\?\ncontent/notes/docker/two.mdx:4 Flow sequence `,
    ),
  );
});

test('the notes that are there stay until all the new ones are parsed', async () => {
  await withFolder({ [page]: note('Text.') }, async (root) => {
    const done: string[] = [];
    const loading = noteLoader().load({
      config: { root: pathToFileURL(`${root}/`) },
      store: { clear: () => done.push('cleared'), set: () => done.push('set') },
      parseData: () => Promise.reject(new Error('no such data')),
      generateDigest: () => 'digest',
    } as unknown as LoaderContext);
    await expect(loading).rejects.toThrow('no such data');
    expect(done).toEqual([]);
  });
});

test('of two saves, one soon after the other, the later is what stays', async () => {
  await withFolder({ [page]: note('First.') }, async (root) => {
    const stored = new Map<string, string>();
    const watcher = new EventEmitter();
    let toWait = 0;
    await noteLoader().load({
      config: { root: pathToFileURL(`${root}/`) },
      store: {
        clear: () => stored.clear(),
        set: ({ id, body }: { id: string; body: string }) => stored.set(id, body),
      },
      parseData: async ({ data }: { data: object }) => {
        await sleep(toWait);
        return data;
      },
      generateDigest: () => 'digest',
      watcher,
    } as unknown as LoaderContext);
    toWait = 200;
    await writeFile(join(root, page), note('Second.'));
    watcher.emit('all', 'change', page);
    await sleep(100);
    toWait = 0;
    await writeFile(join(root, page), note('Third.'));
    watcher.emit('all', 'change', page);
    await sleep(400);
    await expect.poll(() => stored.get('docker/one')).toBe('Third.');
  });
});
