import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decoded } from '../../src/content/entities.ts';
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

/** Where a note names what it rests on: sources, corrections, recorded sessions. */
const RESTS_ON = [
  /<p class="original-sources">(.*?)<\/p>/gs,
  /<details class="provenance">(.*?)<\/details>/gs,
  /<footer class="foot">.*?<ul>(.*?)<\/ul>/gs,
];
/** What it says beside its text: of recordings, measurements, figures, when it was checked with what. */
const BESIDE = [
  /<details class="provenance">.*?<\/summary>(.*?)<\/details>/gs,
  /<span class="chart-what">(.*?)<\/span>/gs,
  /<figcaption>\s*(Measured.*?)<\/figcaption>/gs,
  /<b>Figure \d+\.<\/b>(.*?)<\/p>/gs,
  /(Checked on.*?)<a /gs,
];

test('the Markdown of a note keeps what its page rests on and what it says beside its text', async () => {
  for (const path of notes) {
    const markdown = await readFile(join(dist, `${path.slice(1, -1)}.md`), 'utf8');
    const html = await pageHtml(path);
    for (const [, href] of found(html, RESTS_ON).flatMap((part) => [...part.matchAll(/<a href="([^"]+)"/g)]))
      expect(markdown, path).toContain(`${decoded(href!)})`);
    for (const words of found(html, BESIDE).flatMap(sentencesOf))
      expect(plain(markdown), path).toContain(words);
    for (const [, shell] of html.matchAll(/<p class="form-missing"[^>]*>This line[^;]*; (\S+) has/g))
      expect(markdown, path).toMatch(new RegExp(`^This is for a Unix shell; .*\\b${shell}\\b`, 'm'));
  }
});

const found = (html: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...html.matchAll(pattern)].map(([, part]) => part!));

/** The sentences of a piece of HTML, without links and without their full stops. */
const sentencesOf = (html: string): string[] =>
  plain(
    decoded(html.replaceAll(/<a .*?<\/a>|<\/?(?:time|code|b|strong|samp)\b[^>]*>/gs, '')).replaceAll(
      /<[^>]*>/g,
      '\n',
    ),
  )
    .split(/(?<=\.) |\n/)
    .map((words) => words.trim().replace(/\.$/, ''))
    .filter((words) => /\p{L}/u.test(words));

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
