import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFile } from '../problems/problem.ts';

/** Reads the files under `root` that match a pattern, in the order of their names. */
export async function readContent(root: string, pattern: string): Promise<ContentFile[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: root, withFileTypes: true }));
  const names = found
    .filter((each) => each.isFile())
    .map((each) => relative(root, join(each.parentPath, each.name)));
  return Promise.all(
    names.sort().map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
  );
}
