import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFile } from '../problems/problem.ts';

/** The mark with which some editors begin a text. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** The files under `root` that match a pattern, in the order of their names. */
export async function listContent(root: string, pattern: string): Promise<string[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: root, withFileTypes: true }));
  return found
    .filter((each) => each.isFile())
    .map((each) => relative(root, join(each.parentPath, each.name)))
    .sort();
}

/** Reads the files under `root` that match a pattern, in the order of their names. */
export async function readContent(root: string, pattern: string): Promise<ContentFile[]> {
  const read = async (file: string) =>
    (await readFile(join(root, file), 'utf8')).replace(BYTE_ORDER_MARK, '');
  const names = await listContent(root, pattern);
  return Promise.all(names.map(async (file) => ({ file, text: await read(file) })));
}
