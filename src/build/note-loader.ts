import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { cutNote } from '../content/frontmatter.ts';
import { pageOf } from '../content/note-source.ts';
import { noteSchema } from '../content/note.ts';
import { readEach, type ContentFile } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';
import { readContent } from './content-files.ts';

/** Loads the notes: their frontmatter as data, the rest as the author wrote it. */
export function noteLoader(): Loader {
  return {
    name: 'notes',
    load: async ({ store, config, parseData, generateDigest, watcher, logger }) => {
      const load = async () => {
        const files = await readContent(fileURLToPath(config.root), 'content/notes/**/*.mdx');
        const notes = await Promise.all(
          readEach(files, readParts).map(async ({ id, data, filePath, body, text }) => ({
            id,
            data: await parseData({ id, data, filePath }),
            body,
            digest: generateDigest(text),
          })),
        );
        // Without a wait in between: nobody finds the store half full.
        store.clear();
        for (const note of notes) store.set(note);
      };
      await load();
      // One after another: of two at once the older could end last.
      let loading = Promise.resolve();
      watcher?.on('all', (_, path) => {
        if (path.endsWith('.mdx'))
          loading = loading.then(load).catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

/** @throws {ContentError} with the lines of the file on which its frontmatter is wrong. */
function readParts({ file, text }: ContentFile) {
  const { frontmatter, body } = cutNote(text);
  const { data } = readYaml(file, `\n${frontmatter}`, noteSchema);
  return { id: pageOf(file), data, filePath: file, body: body.trim(), text };
}
