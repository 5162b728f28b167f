import { expect, test } from '@playwright/test';
import { pageHtml, sitePages } from '../support/site.ts';

const externalIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="(https?:[^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

test('every external link of the site is listed, under the day it was last checked or as not checked', async () => {
  const list = await pageHtml('/links/');
  const parts = list.split(/<h2 id="(?=not-checked|\d{4}-\d\d-\d\d)/).slice(1);
  expect(parts.length).toBeGreaterThan(1);
  const listed = new Set(parts.flatMap(externalIn));
  const unlisted = [];
  for (const path of await sitePages())
    for (const url of externalIn(await pageHtml(path)))
      if (!listed.has(url) && !isEdit(url, listed)) unlisted.push(`${path} -> ${url}`);
  expect(unlisted).toEqual([]);
});

/** The link that proposes a change to a note stands inside the repository that is listed. */
const isEdit = (url: string, listed: ReadonlySet<string>) => listed.has(url.replace(/\/edit\/.*$/, ''));
