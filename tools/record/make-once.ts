import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

/** Makes something once for each state of the files that decide how it is made; the stamp says for which it was made. */
export async function makeOnce(
  stamp: string,
  recipe: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const texts = await Promise.all(recipe.map((file) => readFile(file)));
  const state = createHash('sha256').update(Buffer.concat(texts)).digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === state) return;
  await make();
  await writeFile(stamp, state);
}
