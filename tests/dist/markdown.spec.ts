import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { relationsOf } from '../../src/figures/model/relations.ts';
import { readContentFigures } from '../../tools/figures.ts';
import { dist, notePages, pageHtml, sitePages } from '../support/site.ts';

const notes = await notePages();

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

test('every other page has its Markdown too, with its title, its commands in their default form, no control and no picture', async () => {
  for (const path of (await sitePages()).filter((each) => !notes.includes(each))) {
    const file = path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`;
    const markdown = await readFile(join(dist, file), 'utf8');
    const html = await pageHtml(path);
    expect(markdown, path).toMatch(/^# \S/);
    expect(markdown, path).not.toMatch(
      /Copy (all|link|as Markdown)|PowerShell, cmd|<(svg|button|span|li|div)[ >]|\]\(\)/,
    );
    expect(markdown.match(/^```sh$/gm)?.length ?? 0, path).toBeGreaterThanOrEqual(
      html.match(/\sdata-(command|session)="/g)?.length ?? 0,
    );
    expect(html, path).toContain(`<link rel="alternate" type="text/markdown" href="${file}">`);
  }
});

test('the Markdown of a page warns of what its commands destroy as often as the page, and no fence or sentence lacks its beginning', async () => {
  for (const path of await sitePages()) {
    const markdown = await readFile(
      join(dist, path === '/' ? 'index.md' : `${path.slice(0, -1)}.md`),
      'utf8',
    );
    const html = await pageHtml(path);
    expect(markdown.match(/\*\*Destroys:\*\*/g)?.length, path).toBe(html.match(/ class="danger"/g)?.length);
    const openings = [...markdown.matchAll(/^ *```(.*)$/gm)].filter((_, index) => index % 2 === 0);
    expect(
      openings.filter(([, language]) => language === ''),
      path,
    ).toEqual([]);
    expect(markdown.replaceAll(/^ *```[\s\S]*?^ *```$/gm, ''), path).not.toMatch(/^ +$|^the figure/m);
  }
});

test('the Markdown of the home page lists the blocks of its figure', async () => {
  const markdown = await readFile(join(dist, 'index.md'), 'utf8');
  const blocks = (await pageHtml('/')).match(/ data-node="/g)!;
  expect(markdown.match(/^- \[\*\*/gm)).toHaveLength(blocks.length);
});

test('the Markdown of the gallery says every line of every figure in words', async () => {
  const markdown = await readFile(join(dist, 'figures.md'), 'utf8');
  for (const figure of readContentFigures()) {
    expect(plain(markdown)).toContain(`### ${plain(figure.title)}`);
    for (const { text } of relationsOf(figure)) expect(plain(markdown), figure.name).toContain(plain(text));
  }
});

test('the Markdown of the index from A to Z has a line for each of its entries', async () => {
  const entries = (await pageHtml('/search/')).match(/<p class="index-entries"[\s\S]*?<\/p>/g)!.join('');
  const markdown = await readFile(join(dist, 'search.md'), 'utf8');
  expect(markdown.match(/^- \[/gm)).toHaveLength(entries.match(/<a /g)!.length);
});

/** Words without the signs that Markdown puts around them. */
const plain = (text: string) => text.replaceAll(/[\\`*_]/g, '').replaceAll(/\s+/g, ' ');

test('llms.txt lists every note', async () => {
  const list = await readFile(join(dist, 'llms.txt'), 'utf8');
  for (const path of notes) expect(list).toContain(`${path.slice(0, -1)}.md)`);
});
