import { commandEntry, type CommandEntry } from '../records/command-entry.ts';
import { countHolders, holdersOf, rarity, type Holder } from './holders.ts';
import type { Named, Told } from './index-file.ts';
import { memoise } from '../../memoise.ts';
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
  /** The same without stop words. */
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
  /** How many records hold a stem, which is quicker to tell than which. */
  count(stem: string): number;
  /** The records that hold a stem. */
  holders(stem: string): readonly Holder[];
  /** About how often a word of the vocabulary is used: the space that its places take in the index, which need not be read for this. */
  uses(word: string): number;
  /** How well a stem tells records apart, from 0 to 1: best when few hold it. */
  weight(stem: string): number;
}

/** How many words a title usually has. */
const USUAL_TITLE = 4;

/** Opens the records; more may still join them, until their spellings are asked for. */
export function openRecords(records: readonly SearchRecord[]): OpenedRecords {
  let spellings: OpenedRecords['spellings'] | undefined;
  return {
    records,
    entry: memoise((at) => entryOf(records[at]!, at)),
    get spellings() {
      return (spellings ??= spellingsOf(records));
    },
  };
}

/** Opens the index; until the places of words in the texts have arrived, the texts count as empty. */
export function openCorpus(
  opened: OpenedRecords,
  vocabulary: Vocabulary,
  named: Named,
  { text, lengths }: Told = { text: '', lengths: [] },
): Corpus {
  const { records } = opened;
  const { lines, stems } = vocabulary;
  const places = { ...named, text };
  const columns = FIELDS.map((field) => places[field].split(' '));
  const usual = lengths.reduce((total, each) => total + each, 0) / records.length || 1;
  const lengthOf = (at: number, field: Field): number => {
    if (field === 'text') return lengths[at]! / usual;
    return field === 'title' ? countWords(records[at]!.title) / USUAL_TITLE : 1;
  };
  const placesOf = (each: string): string[] => {
    const line = lines.get(each);
    return line === undefined ? [] : columns.map((column) => column[line] ?? '');
  };
  const count = memoise((each: string) => countHolders(placesOf(each)));
  return {
    ...opened,
    ...vocabulary,
    has: (each) => lines.has(each),
    count,
    holders: memoise((each: string) => holdersOf(placesOf(each), lengthOf, records.length)),
    uses: (word) => {
      const line = lines.get(stems.get(word)!)!;
      return columns.reduce((total, places) => total + (places[line]?.length ?? 0), 0);
    },
    weight: memoise((each: string) => rarity(count(each) || 0.6, records.length)),
  };
}

/** How many words a text has that is not empty. */
function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** The stems of a text without stop words, and without `all`, which only says how many. */
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
