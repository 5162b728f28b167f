import { commandEntry, type CommandEntry } from './command-entry.ts';
import { recordsIn, type Finding, type WordIndex } from './index-file.ts';
import { readLexicon } from './lexicon.ts';
import { FIELDS, readPlaces, type Posting } from './postings.ts';
import type { SearchRecord } from './records.ts';
import { spellingsOf } from './spelling.ts';
import { stem, stemsOf, words } from './words.ts';

/** A record with everything ranking asks of it. */
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

/** The opened index. What a query asks for is worked out when it is asked for, and kept. */
export interface Corpus {
  records: readonly SearchRecord[];
  entry(at: number): Entry;
  /** Whether a stem stands anywhere. */
  has(stem: string): boolean;
  /** Where a stem stands; places in one field stand together. */
  places(stem: string): readonly Posting[];
  /** How much a stem tells records apart, from 0 to 1. */
  weight(stem: string): number;
  /** How many words the text of each record has. */
  lengths: readonly number[];
  /** How many records have a stem. */
  holders(stem: string): number;
  /** Every word as it is written, with its stem. */
  vocabulary: ReadonlyMap<string, string>;
  /** Odd spellings that lead to a word of the site: `kubernate`. */
  spellings: ReadonlyMap<string, string>;
}

/** Opens the index. */
export function openCorpus(index: Pick<Finding, 'records' | keyof WordIndex>): Corpus {
  const records = recordsIn(index.records);
  const { lines, vocabulary } = readLexicon(index.lexicon);
  const columns = FIELDS.map((field) => index.places[field].split(' '));
  const places = kept((each: string): readonly Posting[] => {
    const line = lines.get(each);
    return line === undefined
      ? []
      : FIELDS.flatMap((field, column) => readPlaces(columns[column]![line]!, field));
  });
  const holders = kept((each: string) => new Set(places(each).map(({ at }) => at)).size);
  return {
    records,
    entry: kept((at: number) => entryOf(records[at]!, at)),
    has: (each) => holders(each) > 0,
    places,
    weight: (each) => rarity(holders(each) || 0.6, records.length),
    lengths: index.lengths,
    holders,
    vocabulary,
    spellings: spellingsOf(records),
  };
}

function entryOf(record: SearchRecord, at: number): Entry {
  const own = [record.title, ...(record.names ?? [])].map(words);
  const phrases = own.map(stemsOf);
  const context = stemsOf(words(record.context));
  if (record.kind === 'note' && context.length > 0) phrases.push([...context, ...phrases[0]!]);
  return {
    at,
    record,
    phrases,
    exact: own.map((all) => all.map(stem).join(' ')),
    said: new Set(own.flat()),
    command: record.kind === 'command' ? commandEntry(record) : undefined,
  };
}

const rarity = (among: number, all: number): number => Math.log(1 + all / among) / Math.log(1 + all);

/** A function that works each answer out once. */
function kept<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
