import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import type { ContentFile } from '../problems/problem.ts';
import { readContent } from './content-files.ts';

/** Loads the notes: their frontmatter as data, the rest as the author wrote it. */
export function noteLoader(): Loader {
  return {
    name: 'notes',
    load: async ({ store, config, parseData, generateDigest, watcher }) => {
      const root = fileURLToPath(config.root);
      const keep = async ({ file, text }: ContentFile) => {
        const [, frontmatter = '', body = ''] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text) ?? [];
        const id = file.slice('content/notes/'.length, -'.mdx'.length);
        const data = await parseData({ id, data: parse(frontmatter), filePath: file });
        store.set({ id, data, body: body.trim(), digest: generateDigest(text) });
      };
      const load = async () => {
        const files = await readContent(root, 'content/notes/**/*.mdx');
        store.clear();
        await Promise.all(files.map(keep));
      };
      await load();
      watcher?.on('all', (_, path) => void (path.endsWith('.mdx') && load()));
    },
  };
}
