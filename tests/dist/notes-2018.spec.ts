import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { pageHtml, sitePages } from '../support/site.ts';

const root = join(import.meta.dirname, '../..');

interface Row {
  id: number;
  lines: number[];
}

test('every written line of the 2018 notes has its place: a row of the corrections, and one fold on one page', async () => {
  const notes = await readFile(join(root, 'content/notes-2018.txt'), 'utf8');
  const rows = parse(await readFile(join(root, 'content/corrections.yaml'), 'utf8')) as Row[];
  const pages = await Promise.all((await sitePages()).map(pageHtml));
  const list = await pageHtml('/corrections/');
  for (const { id } of rows) {
    expect(
      pages.filter((html) => html.includes(`id="original-${id}"`)),
      `fold ${id}`,
    ).toHaveLength(1);
    expect(list, `row ${id}`).toMatch(new RegExp(`id="row-${id}"[\\s\\S]*?href="[^"]+#original-${id}"`));
  }
  const placed = new Set(rows.flatMap(({ lines }) => lines));
  const written = notes.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
  expect(written.filter((line) => !placed.has(line))).toEqual([]);
});
