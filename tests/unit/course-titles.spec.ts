import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from '../../src/content/links.ts';
import { pagesInOrder, parseOutline } from '../../src/content/outline.ts';
import { parse as parseSources } from '../../src/content/sources.ts';
import { found } from '../support/ranking.ts';

const content = (name: string): [string, string] => [
  `content/${name}`,
  readFileSync(`content/${name}`, 'utf8'),
];
const covered = parse(...content('links.yaml'), {
  sources: parseSources(...content('sources.yaml')).keys(),
  pages: pagesInOrder(parseOutline(...content('outline.yaml'))),
}).filter(({ pages }) => pages.length > 0);

test('the words of a course link find a page that covers it among the first three results', () => {
  const lost = covered.flatMap(({ title, pages }) => {
    const first = found(title)
      .map(({ href }) => href)
      .slice(0, 3);
    const isFound = first.some((href) => pages.some((page) => href.startsWith(`/${page}/`)));
    return isFound ? [] : [{ title, pages, first }];
  });
  expect(covered.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});
