/** Writes the built site as a zip of files that work without a server: `npm run zip`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesEdition } from './files-edition/edition.ts';
import { zipOf } from './files-edition/zip.ts';

const name = 'site-files.zip';
const root = join(import.meta.dirname, '..');
const files = await filesEdition(join(root, 'dist'), process.env['BASE_PATH'] ?? '/');
const zip = zipOf(files, 'distributed-systems-practice');
await writeFile(join(root, name), zip);
console.log(
  `${name}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB. Unpack it and open index.html.`,
);
