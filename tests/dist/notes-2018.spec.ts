import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { pageHtml, sitePages } from '../support/site.ts';

const root = join(import.meta.dirname, '../..');

test('every row of the corrections has one fold on one page, to which the list of corrections leads', async () => {
  const rows = parse(await readFile(join(root, 'content/corrections.yaml'), 'utf8')) as { id: number }[];
  const pages = await Promise.all((await sitePages()).map(pageHtml));
  const list = await pageHtml('/corrections/');
  for (const { id } of rows) {
    expect(
      pages.filter((html) => html.includes(`id="original-${id}"`)),
      `fold ${id}`,
    ).toHaveLength(1);
    expect(list, `row ${id}`).toMatch(new RegExp(`id="row-${id}"[\\s\\S]*?href="[^"]+#original-${id}"`));
  }
});
