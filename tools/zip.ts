/** Writes the built site as a zip of files that work without a server: `npm run zip`, or with the file to write as its argument. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { basePath } from '../src/build/base-path.ts';
import { filesEdition } from './files-edition/edition.ts';
import { zipOf } from './files-edition/zip.ts';

const root = join(import.meta.dirname, '..');
const to = process.argv[2] ?? join(root, 'site-files.zip');
const files = await filesEdition(join(root, 'dist'), basePath(process.env['BASE_PATH'] ?? '/'));
const zip = zipOf(files, 'distributed-systems-practice');
await writeFile(to, zip);
console.log(
  `${basename(to)}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB. Unpack it and open index.html.`,
);
