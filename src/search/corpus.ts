import SearchableMap from 'minisearch/SearchableMap';
import { commandEntry, type CommandEntry } from './command-entry.ts';
import type { SearchRecord } from './records.ts';
import { isStopWord, stem, words } from './words.ts';

/** A record with everything ranking asks of it, worked out once. */
export interface Entry {
  at: number;
  record: SearchRecord;
  /** Title and other names, each as the stems of its words; a section also under the name of its page. */
  phrases: string[][];
  /** Title and other names as they are, in stems, for exact matches. */
  exact: string[];
  /** The words of title and other names, as they are written. */
  said: ReadonlySet<string>;
  command: CommandEntry | undefined;
}

/** The fields of a record, by weight. */
export const FIELDS = ['title', 'names', 'code', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** Where a stem stands: in which record, in which field, how often. */
export interface Posting {
  at: number;
  field: Field;
  count: number;
}

/** The opened index. */
export interface Corpus {
  entries: readonly Entry[];
  /** Where each stem stands. */
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** How many words the text of each record has. */
  lengths: readonly number[];
  /** Every word as it is written, with the number of records that use it. */
  vocabulary: SearchableMap<number>;
  /** Odd spellings that lead to a word of the site: `kubernate`. */
  spellings: ReadonlyMap<string, string>;
  /** How much each stem tells records apart, from 0 to 1. */
  weights: ReadonlyMap<string, number>;
}

/** Opens the records of the index file. */
export function openCorpus(records: readonly SearchRecord[]): Corpus {
  const postings = new Map<string, Posting[]>();
  const counts = new Map<string, number>();
  const spellings = new Map(records.flatMap(spellingsOf));
  const lengths: number[] = [];
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    let known = stems.get(word);
    if (known === undefined) stems.set(word, (known = isStopWord(word) ? '' : stem(word)));
    return known;
  };
  const stemsOf = (all: readonly string[]) => all.map(stemOf).filter(Boolean);

  const entries = records.map((record, at): Entry => {
    const seen = new Set<string>();
    const read = (text: string): string[] => {
      const all = words(text);
      for (const word of all) seen.add(word);
      return all;
    };
    const post = (field: Field, all: readonly string[]): number => {
      const tally = new Map<string, number>();
      for (const each of all) tally.set(each, (tally.get(each) ?? 0) + 1);
      for (const [each, count] of tally) {
        const list = postings.get(each);
        if (list) list.push({ at, field, count });
        else postings.set(each, [{ at, field, count }]);
      }
      return all.length;
    };
    const title = read(record.title);
    const names = (record.names ?? []).map(record.kind === 'term' ? words : read);
    const context = stemsOf(read(record.context));
    const phrases = [title, ...names].map(stemsOf);
    const command = record.kind === 'command' ? commandEntry(record) : undefined;
    post('title', phrases[0]!);
    post('names', phrases.slice(1).flat());
    if (command)
      post('code', [...command.flags, ...command.args, ...new Set(command.paths.flat().map(stem))]);
    lengths.push(post('text', [...stemsOf(read(`${record.text} ${record.more ?? ''}`)), ...context]));
    for (const word of command?.paths.flat() ?? []) seen.add(word);
    for (const word of seen) if (!spellings.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (record.kind === 'note' && context.length > 0) phrases.push([...context, ...phrases[0]!]);
    const own = [title, ...names];
    const exact = own.map((all) => all.map(stem).join(' '));
    return { at, record, phrases, exact, said: new Set(own.flat()), command };
  });
  const weights = new Map(
    [...postings].map(([each, places]) => [each, rarity(recordsIn(places), records.length)]),
  );
  return { entries, postings, lengths, spellings, weights, vocabulary: SearchableMap.from(counts) };
}

/** How much a stem tells records apart, from 0 to 1. */
export const weightOf = (stemmed: string, { weights, entries }: Corpus): number =>
  weights.get(stemmed) ?? rarity(0.6, entries.length);

const rarity = (among: number, all: number): number => Math.log(1 + all / among) / Math.log(1 + all);

/** Postings of one record stand together. */
function recordsIn(places: readonly Posting[]): number {
  let count = 0;
  places.forEach(({ at }, index) => {
    if (at !== places[index - 1]?.at) count++;
  });
  return count;
}

/** The spellings of a term that are other words than its name: `registory`, but not `cgroups`. */
function spellingsOf({ kind, title, names = [] }: SearchRecord): [string, string][] {
  if (kind !== 'term') return [];
  const own = words(title);
  return names
    .filter((name) => /^[a-z]+$/.test(name) && !own.map(stem).includes(stem(name)))
    .map((name) => [name, own[0]!]);
}
