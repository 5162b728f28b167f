import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist } from '../support/site.ts';

/** The paths of the built site's `_headers` below which a rule says this. */
async function pathsWith(header: string): Promise<RegExp[]> {
  const rules = (await readFile(join(dist, '_headers'), 'utf8')).split('\n\n');
  return rules
    .filter((rule) => rule.includes(header))
    .map((rule) => RegExp.escape(rule.split('\n')[0]!.slice(1)).replaceAll('\\*', '.*'))
    .map((path) => new RegExp(`^${path}$`));
}

test('a static host is told to keep every file whose name holds a hash, and no other', async () => {
  const kept = await pathsWith('immutable');
  const files = await Array.fromAsync(glob('**/*.*', { cwd: dist }));
  const isHashed = (file: string) => /\.[\w-]{8}\.\w+$/.test(file);
  expect(files.filter(isHashed).length).toBeGreaterThan(10);
  expect(files.filter((file) => kept.some((path) => path.test(file))).sort()).toEqual(
    files.filter(isHashed).sort(),
  );
});

test('a static host is told the policy of every file', async () => {
  expect((await pathsWith('Content-Security-Policy')).map(({ source }) => source)).toEqual(['^.*$']);
});
