import { writeActions } from './actions.ts';
import { commandEntry } from '../records/command-entry.ts';
import type { IndexFile, WordList } from './index-file.ts';
import { writeLexicon } from './lexicon.ts';
import { writePlaces, type Field, type Posting } from './postings.ts';
import type { SearchRecord } from '../records/records.ts';
import { spellingsOf } from '../records/spellings.ts';
import { writeSynonyms } from './synonyms.ts';
import { stem, stemsOf, words } from '../language/words.ts';

/** The words of some records and where they stand, worked out at build time so that a browser has nothing to work out. */
export function wordIndexOf(
  records: readonly SearchRecord[],
): [words: IndexFile[1], named: IndexFile[2], told: IndexFile[3]] {
  const odd = new Set(spellingsOf(records).keys());
  const postings = new Map<string, Posting[]>();
  const lexicon = new Map<string, Set<string>>();
  const learn = (all: readonly string[]): string[] => {
    for (const word of all) {
      if (odd.has(word)) continue;
      const known = lexicon.get(stem(word));
      if (known) known.add(word);
      else lexicon.set(stem(word), new Set([word]));
    }
    return stemsOf(all);
  };
  const post = (at: number, field: Field, all: readonly string[]): void => {
    const tally = new Map<string, number>();
    for (const each of all) tally.set(each, (tally.get(each) ?? 0) + 1);
    for (const [each, count] of tally) {
      const known = postings.get(each);
      if (known) known.push({ at, field, count });
      else postings.set(each, [{ at, field, count }]);
    }
  };
  const lengths = records.map((record, at) => {
    const names = (record.names ?? []).flatMap(words);
    post(at, 'title', learn(words(record.title)));
    post(at, 'names', stemsOf(names));
    if (record.kind !== 'term') learn(names);
    if (record.kind === 'command') {
      const { flags, args, paths } = commandEntry(record);
      post(at, 'code', [...flags, ...args, ...new Set(paths.flat().map(stem))]);
      learn([...flags, ...paths.flat()]);
    }
    const text = learn(words(`${record.text} ${record.context}`));
    post(at, 'text', text);
    return text.length;
  });
  for (const each of postings.keys()) if (!lexicon.has(each)) lexicon.set(each, new Set());
  const stems = [...lexicon.keys()].sort();
  const places = (field: Field) =>
    stems
      .map((each) => writePlaces((postings.get(each) ?? []).filter((place) => place.field === field)))
      .join(' ');
  const list: WordList = {
    lexicon: writeLexicon(new Map(stems.map((each) => [each, [...lexicon.get(each)!]]))),
    synonyms: writeSynonyms(),
    actions: writeActions(),
    lengths,
  };
  const named = { title: places('title'), names: places('names'), code: places('code') };
  return [list, named, { text: places('text') }];
}

/** As much of a text as results show pieces of. */
const QUOTED = 240;

/** The texts that results quote: of a command none, for it shows its line. */
export const quotedTexts = (records: readonly SearchRecord[]): string[] =>
  records.map(({ kind, text }) => {
    if (kind === 'command') return '';
    return text.length <= QUOTED ? text : `${text.slice(0, text.lastIndexOf(' ', QUOTED))} …`;
  });
