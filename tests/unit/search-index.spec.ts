import { expect, test } from '@playwright/test';
import { openCorpus } from '../../src/search/corpus.ts';
import { columnsOf, recordsIn, writeIndexFile } from '../../src/search/index-file.ts';
import { readLexicon, writeLexicon } from '../../src/search/lexicon.ts';
import { readNumbers, readPlaces, writeNumbers, writePlaces } from '../../src/search/postings.ts';
import { findingOf, quotedTexts } from '../../src/search/write-index.ts';
import { siteRecords } from '../../tools/search-records.ts';

const records = siteRecords();

test('numbers and places are read as they were written, and JSON need not escape them', () => {
  const numbers = [0, 1, 45, 46, 2115, 2116, 99_999, 1_000_000];
  expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
  const places = [
    { at: 0, field: 'text', count: 3 },
    { at: 7, field: 'text', count: 1 },
    { at: 5000, field: 'text', count: 2 },
  ] as const;
  const text = writePlaces(places);
  expect(readPlaces(text, 'text')).toEqual(places);
  expect(JSON.stringify(text)).toHaveLength(text.length + 2);
});

test('a lexicon gives each word its stem, and a stem without words its line', () => {
  const text = writeLexicon(
    new Map([
      ['copy', ['copy', 'copies', 'copied', 'copying']],
      ['docker', ['docker']],
      ['imag', ['image', 'images']],
      ['registory', []],
    ]),
  );
  const { lines, vocabulary } = readLexicon(text);
  expect(Object.fromEntries(lines)).toEqual({ copy: 0, docker: 1, imag: 2, registory: 3 });
  expect(Object.fromEntries(vocabulary)).toEqual({
    copy: 'copy',
    copies: 'copy',
    copied: 'copy',
    copying: 'copy',
    docker: 'docker',
    image: 'imag',
    images: 'imag',
  });
});

test('the records come out of the file as they went in, but for their texts', () => {
  expect(recordsIn(columnsOf(records))).toEqual(
    records.map((record) => JSON.parse(JSON.stringify({ ...record, text: '' })) as object),
  );
});

test('the file is JSON in two lines, the first of which opens the index', () => {
  const written = writeIndexFile([{ ...findingOf(records), slots: {}, outline: [] }, quotedTexts(records)]);
  expect(written.split('\n')).toHaveLength(2);
  const [finding, texts] = JSON.parse(written) as Parameters<typeof writeIndexFile>[0];
  const corpus = openCorpus(finding);
  const at = records.findIndex(({ title }) => title === 'The build cache');
  expect(corpus.holders('cach').find((holder) => holder.at === at)).toMatchObject({ worth: 1 });
  expect(texts).toHaveLength(records.length);
  expect(texts[at]!.length).toBeGreaterThan(100);
});
