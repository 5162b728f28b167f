import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { byDay, externalPages } from '../../src/content/external.ts';
import { parse } from '../../src/content/links.ts';
import { pagesInOrder, parseOutline } from '../../src/content/outline.ts';
import { parse as parseSources } from '../../src/content/sources.ts';

const link = {
  title: 'Why Docker?',
  url: 'https://www.youtube.com/watch?v=RYDHUTHLf8U',
  type: 'video',
  covers: 'One packaging format.',
  state: 'unknown',
};

const read = (...links: object[]) =>
  parse('links.yaml', JSON.stringify([{ area: 'Docker', level: 'Beginner', links }], null, 1), {
    sources: ['a-notice'],
    pages: ['docker/why-containers'],
  });

test('a link carries its place in the course, and no pages when none are named', () => {
  expect(read(link)).toEqual([{ area: 'Docker', level: 'Beginner', ...link, pages: [] }]);
});

test('pages of other sites stand once, by the day of their last check, unchecked and oldest first', () => {
  const page = (name: string, checked?: string) => ({ title: name, url: `https://${name}.org/`, checked });
  const others = [
    page('late', '2026-11-22'),
    page('twice'),
    page('never'),
    page('early', '2026-11-21'),
    page('twice', '2026-11-21'),
  ];
  const days = byDay(externalPages(new Map(), [], others));
  expect(days.map(([day, pages]) => [day, pages.map(({ title }) => title)])).toEqual([
    [undefined, ['never']],
    ['2026-11-21', ['early', 'twice']],
    ['2026-11-22', ['late']],
  ]);
});

test('a claimed state or a note without its source is refused', () => {
  const refusal = /links.yaml:\d+ a state or a note needs the source that shows it/;
  expect(() => read({ ...link, state: 'closed' })).toThrow(refusal);
  expect(() => read({ ...link, note: 'It is gone.' })).toThrow(refusal);
  expect(read({ ...link, state: 'closed', source: 'a-notice' })).toHaveLength(1);
});

test('an unknown source or page is answered with the nearest one, an unknown state with the list', () => {
  expect(() => read({ ...link, source: 'a-notise' })).toThrow('did you mean "a-notice"?');
  expect(() => read({ ...link, pages: ['docker/why-container'] })).toThrow(
    'did you mean "docker/why-containers"?',
  );
  expect(() => read({ ...link, state: 'close' })).toThrow(
    'expected one of works, moved, changed, closed, unknown',
  );
});

test('two links of one title are refused', () => {
  expect(() => read(link, link)).toThrow('is the title of two links');
});

test('the course map holds all 61 links of the four topics', () => {
  const content = (name: string): [string, string] => [
    `content/${name}`,
    readFileSync(`content/${name}`, 'utf8'),
  ];
  const links = parse(...content('links.yaml'), {
    sources: parseSources(...content('sources.yaml')).keys(),
    pages: pagesInOrder(parseOutline(...content('outline.yaml'))),
  });
  expect(links).toHaveLength(61);
  expect(new Set(links.map(({ area }) => area)).size).toBe(4);
});
