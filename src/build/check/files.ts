import { didYouMean, nearest, unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { listContent } from '../content-files.ts';
import { TABLES } from './tables.ts';

/** The folders of the content with the ending that their files have; `files` holds what notes show, whatever it is called. */
const folders = new Map([
  ['notes', '.mdx'],
  ['commands', '.yaml'],
  ['figures', '.yaml'],
  ['sessions', '.yaml'],
  ['recordings', '.json'],
  ['files', ''],
]);

/** The files in `content/` itself; of the addresses only tools and tests read. */
const tables: readonly string[] = [...TABLES, 'published-addresses.txt'];

/** Checks that the content below `root` holds no file that nobody reads; what an editor leaves behind is none of it. */
export async function checkFiles(root: string): Promise<Problem[]> {
  const files = await listContent(root, 'content/**/*');
  return files.flatMap((file) => {
    const message = /\/\.|~$/.test(file) ? undefined : fileFault(file.replace(/^content\//, ''));
    return message === undefined ? [] : [{ file, message: `is not read: ${message}` }];
  });
}

function fileFault(path: string): string | undefined {
  const [first = '', ...below] = path.split('/');
  const name = below.pop();
  if (name === undefined) return tables.includes(first) ? undefined : unknown('file', first, tables);
  const ending = folders.get(first);
  if (ending === undefined) return unknown('folder', first, folders.keys());
  if (!name.endsWith(ending)) return `a file of content/${first} ends in ${ending}${renamed(path, ending)}`;
  // An outline says where notes lie, and notes say where files do.
  const isFlat = first !== 'notes' && first !== 'files';
  return isFlat && below.length > 0 ? `move it to content/${first}/${name}` : undefined;
}

/** The name that is meant by one with an ending much like the right one. */
function renamed(path: string, ending: string): string {
  const [, stem = path, written = ''] = /^(.*[^/])(\.[^./]*)$/.exec(path) ?? [];
  const isMeant = ending.startsWith(written) || written === '.yml' || nearest(written, [ending]);
  return didYouMean(isMeant ? `content/${stem}${ending}` : undefined);
}
