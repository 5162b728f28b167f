import { commandEntry, type CommandEntry } from '../records/command-entry.ts';
import { holdersOf, rarity, type Holder } from './holders.ts';
import type { Places } from './index-file.ts';
import { kept } from '../kept.ts';
import { FIELDS, type Field } from './postings.ts';
import type { SearchRecord } from '../records/records.ts';
import { scopeOf, type Scope } from '../records/scope.ts';
import { spellingsOf } from '../records/spellings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stem, stemsOf, words } from '../language/words.ts';

/** A record with everything ranking asks of it. */
export interface Entry {
  at: number;
  record: SearchRecord;
  /** Title and other names, each as the stems of its words; a section also under the name of its page. */
  phrases: string[][];
  /** Title and other names as they are, in stems, for exact matches. */
  exact: string[];
  /** The same without the words that say nothing. */
  told: string[];
  /** The words of title and other names, as they are written. */
  said: ReadonlySet<string>;
  command: CommandEntry | undefined;
  scope: Scope | undefined;
}

/** What the records tell without the index of their words. */
export interface OpenedRecords {
  records: readonly SearchRecord[];
  entry(at: number): Entry;
  /** Odd spellings that lead to a word of the site: `kubernate`. */
  spellings: ReadonlyMap<string, string>;
}

/** The opened index. What a query asks for is worked out when it is asked for, and kept. */
export interface Corpus extends OpenedRecords, Vocabulary {
  /** Whether a stem stands anywhere. */
  has(stem: string): boolean;
  /** The records that hold a stem. */
  holders(stem: string): readonly Holder[];
  /** How much a word of the vocabulary is used, told without reading where. */
  uses(word: string): number;
  /** How much a stem tells records apart, from 0 to 1. */
  weight(stem: string): number;
}

/** Words of a usual title. */
const USUAL_TITLE = 4;

/** Opens the records while the index of their words is still on its way. */
export const openRecords = (records: readonly SearchRecord[]): OpenedRecords => ({
  records,
  entry: kept((at) => entryOf(records[at]!, at)),
  spellings: spellingsOf(records),
});

/** Opens the index; fields whose places are still on their way count as empty. */
export function openCorpus(opened: OpenedRecords, vocabulary: Vocabulary, places: Partial<Places>): Corpus {
  const { records } = opened;
  const { lines, lengths, stems } = vocabulary;
  const columns = FIELDS.map((field) => places[field]?.split(' ') ?? []);
  const usual = lengths.reduce((total, each) => total + each, 0) / records.length || 1;
  const lengthOf = (at: number, field: Field): number => {
    if (field === 'text') return lengths[at]! / usual;
    return field === 'title' ? records[at]!.title.split(' ').length / USUAL_TITLE : 1;
  };
  const holders = kept((each: string): readonly Holder[] => {
    const line = lines.get(each);
    if (line === undefined) return [];
    return holdersOf(
      columns.map((places) => places[line] ?? ''),
      lengthOf,
      records.length,
    );
  });
  return {
    ...opened,
    ...vocabulary,
    has: (each) => lines.has(each),
    holders,
    uses: (word) => {
      const line = lines.get(stems.get(word)!)!;
      return columns.reduce((total, places) => total + (places[line]?.length ?? 0), 0);
    },
    weight: kept((each: string) => rarity(holders(each).length || 0.6, records.length)),
  };
}

/** The words of a text that say something, in stems: `all` only says how many. */
export const toldBy = (all: readonly string[]): string =>
  stemsOf(all.filter((word) => word !== 'all')).join(' ');

function entryOf(record: SearchRecord, at: number): Entry {
  const own = [record.title, ...(record.names ?? [])].map(words);
  const phrases = own.map(stemsOf);
  const context = stemsOf(words(record.context));
  if (record.kind === 'note' && context.length > 0) phrases.push([...context, ...phrases[0]!]);
  const command = record.kind === 'command' ? commandEntry(record) : undefined;
  return {
    at,
    record,
    phrases,
    exact: own.map((all) => all.map(stem).join(' ')),
    told: own.map(toldBy),
    said: new Set(own.flat()),
    command,
    scope: scopeOf(record, command),
  };
}
