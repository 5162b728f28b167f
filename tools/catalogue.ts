import { globSync, readFileSync } from 'node:fs';
import { readCatalogue, type Catalogue } from '../src/commands/model.ts';

/** The commands of the content, read from the disk, for tools and tests. */
export function catalogue(): Catalogue {
  return readCatalogue(
    globSync('content/commands/*.yaml').map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  );
}
