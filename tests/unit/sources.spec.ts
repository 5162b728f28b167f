import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { runs } from '../../src/content/inline.ts';
import { parse as parseSources } from '../../src/content/sources.ts';

const read = (source: object) => parseSources('sources.yaml', JSON.stringify({ 'a-work': source }, null, 1));
const work = { title: 'A work', publisher: 'A project', url: 'https://example.org/' };

test('a source needs no day of reading', () => {
  expect(read(work).get('a-work')).toEqual(work);
});

test('a plain http address, a wrong day and a mistyped key are refused', () => {
  expect(() => read({ ...work, url: 'http://example.org/' })).toThrow('expected an https address');
  expect(() => read({ ...work, read: '22.11.2026' })).toThrow('expected a day such as 2026-11-22');
  expect(() => read({ ...work, publsher: 'x' })).toThrow('unknown key "publsher"');
});

test('a sentence is split into words with curly quotes and code as it is', () => {
  expect(runs('The host\'s "flag" `-c "a"` here')).toEqual([
    { text: 'The host’s “flag” ', code: false },
    { text: '-c "a"', code: true },
    { text: ' here', code: false },
  ]);
  expect(runs("It says 'no such file' ('ENOENT').")).toEqual([
    { text: 'It says ‘no such file’ (‘ENOENT’).', code: false },
  ]);
  expect(runs('"`code`" ("word")')).toEqual([
    { text: '“', code: false },
    { text: 'code', code: true },
    { text: '” (“word”)', code: false },
  ]);
});

test('every source but the videos of the course was read for these notes', () => {
  const sources = parseSources('content/sources.yaml', readFileSync('content/sources.yaml', 'utf8'));
  const unread = [...sources].filter(([, { read }]) => read === undefined);
  expect(unread.filter(([, { url }]) => !url.startsWith('https://www.youtube.com/'))).toEqual([]);
});
