import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, pageHtml, sitePages } from '../support/site.ts';

const notes = (await sitePages()).filter((path) => path.split('/').length === 4 && !path.startsWith('/recordings/'));

test('every note has its Markdown, with its title, its commands and no component left over', async () => {
  for (const path of notes) {
    const markdown = await readFile(join(dist, `${path.slice(1, -1)}.md`), 'utf8');
    const html = await pageHtml(path);
    expect(markdown, path).toMatch(/^# \S/);
    expect(markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, ''), path).not.toMatch(/<[A-Z]/);
    expect(markdown.match(/^```sh$/gm)?.length ?? 0, path).toBeGreaterThanOrEqual(
      html.match(/\sdata-command="/g)?.length ?? 0,
    );
    expect(html, path).toContain(`href="${path.slice(0, -1)}.md"`);
  }
});

test('llms.txt lists every note', async () => {
  const list = await readFile(join(dist, 'llms.txt'), 'utf8');
  for (const path of notes) expect(list).toContain(`${path.slice(0, -1)}.md)`);
});
