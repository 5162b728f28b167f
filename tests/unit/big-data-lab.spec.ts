import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';

const files = join(import.meta.dirname, '../../content/files');
const page = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../content/notes/big-data/${name}.mdx`), 'utf8');
const shell = (script: string, input = '') =>
  execFileSync('sh', ['-c', script], { cwd: files, input, encoding: 'utf8' });
const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const sumOf = (pairs: string[][], column: number) => pairs.reduce((sum, row) => sum + Number(row[column]), 0);

/** The answer to the question of an SQL file, whose table is filled with rows of text; the client's own commands are left out. */
function ask(file: string, cells: (string | number | null)[][]): string[][] {
  const sql = readFileSync(join(files, file), 'utf8').replace(/^[.\\].*$/gm, '');
  const [table = '', question = ''] = sql.split(/;\n/);
  const db = new DatabaseSync(':memory:');
  db.exec(table);
  const name = /TABLE (\w+)/.exec(table)![1]!;
  const insert = db.prepare(`INSERT INTO ${name} VALUES (${cells[0]!.map(() => '?').join(', ')})`);
  for (const row of cells) insert.run(...row);
  return db
    .prepare(question)
    .all()
    .map((row) => Object.values(row).map(String));
}

test('the log of the Hive lab counts to what its page says', () => {
  const log = shell('sh make-logs.sh');
  expect(rows(log)).toHaveLength(1000);
  expect(new Set(rows(log).map(([day]) => day)).size).toBe(41);
  const counts = rows(shell('sh map.sh | LC_ALL=C sort | sh reduce.sh', log));
  expect(counts).toHaveLength(5);
  expect(sumOf(counts, 1)).toBe(781);
  expect(page('hive-on-emr')).toContain(
    'a log of 1,000 lines, the same on every machine, spread over 41 days',
  );
  expect(page('hive-on-emr')).toContain(
    'shows five operating systems, and their counts add up to 781: the other 219 lines are of other days.',
  );
});

test('mapping the log in parts and merging them gives the same sums', () => {
  const lines = shell('sh make-logs.sh').trimEnd().split('\n');
  const part = (from: number, to?: number) => shell('sh map.sh', `${lines.slice(from, to).join('\n')}\n`);
  const merged = shell('LC_ALL=C sort | sh reduce.sh', part(0, 300) + part(300, 700) + part(700));
  expect(merged).toBe(shell('sh make-logs.sh | sh map.sh | LC_ALL=C sort | sh reduce.sh'));
});

test('windows of a minute hold every reading of the stream once', () => {
  const ticks = rows(shell('sh make-ticks.sh'));
  const windows = rows(shell('sh make-ticks.sh | sh per-minute.sh'));
  expect(windows).toHaveLength(15);
  expect(page('streaming')).toContain('It prints fifteen lines, three unicorns in five windows.');
  expect(sumOf(windows, 2)).toBe(sumOf(ticks, 2));
});

test('the SQL of the Hive lab counts what its three scripts count', () => {
  const log = shell('sh make-logs.sh');
  const counts = rows(shell('sh map.sh | LC_ALL=C sort | sh reduce.sh', log));
  expect(ask('count-by-os.sql', rows(log))).toEqual(counts);
});

test('the question of the Redshift lab has the answer its page gives', () => {
  const flags = new Map([
    ['t', 1],
    ['f', 0],
  ]);
  const users = shell('sh make-users.sh')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([id, name, city, state, jazz]) => [id!, name!, city!, state!, flags.get(jazz!) ?? null]);
  expect(users).toHaveLength(2000);
  const states = ask('users.sql', users);
  expect(states).toHaveLength(5);
  expect(states.slice(0, 2)).toEqual([
    ['NY', '94'],
    ['OR', '94'],
  ]);
  expect(page('redshift')).toContain('The first makes 2,000 users, the same on every machine');
  expect(page('redshift')).toContain(
    'this prints five states, New York and Oregon in front with 94 listeners each.',
  );
});
