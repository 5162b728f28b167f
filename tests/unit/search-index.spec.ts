import { expect, test } from '@playwright/test';
import { namedPages } from '../../src/content/plain-pages.ts';
import { lettersOf } from '../../src/search/a-to-z.ts';
import { openCorpus, openRecords } from '../../src/search/index/corpus.ts';
import { openVocabulary } from '../../src/search/index/vocabulary.ts';
import { piecesOf, recordsIn, writeIndexFile, type IndexFile } from '../../src/search/index/index-file.ts';
import { readLexicon, writeLexicon } from '../../src/search/index/lexicon.ts';
import { readPlaces, writePlaces } from '../../src/search/index/postings.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { bareIndexOf, siteRecords } from '../../tools/search-records.ts';

const records = siteRecords();

test('places are read as they were written, far apart and often, and JSON need not escape them', () => {
  const places = [0, 1, 45, 46, 92, 2207, 4323, 104_322, 1_104_322].map((at) => ({
    at,
    field: 'text' as const,
    count: 1 + (at % 3),
  }));
  const text = writePlaces(places);
  const read: object[] = [];
  readPlaces(text, (at, count) => read.push({ at, field: 'text', count }));
  expect(read).toEqual(places);
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
  const { lines, stems } = readLexicon(text);
  expect(Object.fromEntries(lines)).toEqual({ copy: 0, docker: 1, imag: 2, registory: 3 });
  expect(Object.fromEntries(stems)).toEqual({
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
  expect(piecesOf(records).flatMap(recordsIn)).toEqual(
    records.map((record) => JSON.parse(JSON.stringify({ ...record, text: '' })) as object),
  );
});

test('in the index from A to Z, letters with few entries stand together', () => {
  const letters = lettersOf(records, Object.fromEntries(catalogue().slots));
  const few = letters.slice(1).filter(({ entries }) => entries.length < 6);
  expect(few.map(({ letter }) => letter)).toEqual([]);
  expect(letters.map(({ letter }) => letter)).toContain('W to Y');
});

test('the index from A to Z lists the pages that are no notes under their titles', () => {
  const listed = lettersOf(records, Object.fromEntries(catalogue().slots)).flatMap(({ entries }) => entries);
  for (const { title, path } of namedPages)
    expect(listed, title).toContainEqual({ name: title, href: path, about: 'page' });
});

test('the file is JSON, each part and each piece of the records on a line of its own', () => {
  const written = writeIndexFile(bareIndexOf(records));
  const file = JSON.parse(written) as IndexFile;
  const lines = written.split('\n').filter((line) => !/^[[\]],?$/.test(line));
  expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(
    file.flatMap((part, at) => (at === 3 ? (part as unknown[]) : [part])),
  );
  const [words, named, , pieces, told, texts] = file;
  const opened = openRecords(pieces.flatMap(recordsIn));
  const corpus = openCorpus(opened, openVocabulary(words), named, told);
  const at = records.findIndex(({ title }) => title === 'The build cache');
  expect(corpus.holders('cach').find((holder) => holder.at === at)).toMatchObject({ worth: 1 });
  const early = openCorpus(opened, openVocabulary(words), named);
  expect(early.holders('cach').length).toBeGreaterThan(0);
  expect(early.holders('cach').length).toBeLessThan(corpus.holders('cach').length);
  expect(texts).toHaveLength(records.length);
  expect(texts[at]!.length).toBeGreaterThan(100);
});
