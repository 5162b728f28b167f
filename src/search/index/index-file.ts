import type { SlotKind } from '../../commands/slots.ts';
import type { Field } from './postings.ts';
import type { SearchRecord } from '../records/records.ts';

/** The words of the site, as the build found them (write-index.ts) and the browser reads them (vocabulary.ts). */
export interface WordList {
  /** Every stem with its words (lexicon.ts). */
  lexicon: string;
  /** Words that stand for one another (synonyms.ts). */
  synonyms: string[];
  /** What readers want to do, in stems (actions.ts). */
  actions: string[];
  /** How queries are worded (wording.ts). */
  wording: Record<string, string>;
}

/** What results show beside the records. */
export interface Shown {
  /** The slots of the commands, for copying with the reader's values. */
  slots: Record<string, { kind: SlotKind; default: string }>;
  /** The outline, shown where nothing is found. */
  outline: { title: string; pages: { title: string; href: string }[] }[];
}

/** For each field, the places of every stem in the order of the lexicon, with a space between (postings.ts). */
type Places = Record<Field, string>;

/** Where the words of titles, other names and commands stand. */
export type Named = Omit<Places, 'text'>;

/** Where the words of the texts stand, and how many words the text of each record has. */
export interface Told extends Pick<Places, 'text'> {
  lengths: number[];
}

/**
 * What the browser loads when the reader searches: first results, by titles, names and commands, need everything up to the records;
 * then comes where words stand in the texts, and last the texts that results quote.
 */
export type IndexFile = [
  words: WordList,
  named: Named,
  shown: Shown,
  records: Columns[],
  told: Told,
  texts: string[],
];

/** The fields of some records, a list for each; 0 where a record has none. */
export type Columns = Record<string, unknown[]>;

/** The file as JSON, each part on a line of its own, of the records each piece; brackets stand on lines of their own. */
export function writeIndexFile([words, named, shown, records, ...rest]: IndexFile): string {
  const lines = (parts: readonly unknown[]) => parts.map((part) => JSON.stringify(part)).join(',\n');
  return `[\n${lines([words, named, shown])},\n[\n${lines(records)}\n],\n${lines(rest)}\n]`;
}

const PIECES = 4;

/** Records in pieces, so that a browser opens one while the next arrives; as columns, which are shorter, and without their texts. */
export function piecesOf(records: readonly SearchRecord[]): Columns[] {
  const size = Math.ceil(records.length / PIECES);
  const pieces = Array.from({ length: PIECES }, (_, at) => records.slice(at * size, (at + 1) * size));
  return pieces.filter(({ length }) => length > 0).map(columnsOf);
}

function columnsOf(records: readonly SearchRecord[]): Columns {
  const short = records.map(({ text: _, ...record }) => ({ ...record, href: shortAddress(record) }));
  const names = new Set(short.flatMap((record) => Object.keys(record)));
  return Object.fromEntries(
    [...names].map((name) => [name, short.map((record) => Reflect.get(record, name) ?? 0)]),
  );
}

/** A piece as records again, without their texts. */
export function recordsIn(columns: Columns): SearchRecord[] {
  const names = Object.keys(columns);
  return columns['kind']!.map((_, at) => {
    const made: Record<string, unknown> = { text: '' };
    for (const name of names) if (columns[name]![at] !== 0) made[name] = columns[name]![at];
    const record = made as unknown as SearchRecord;
    if (record.href.endsWith('#')) record.href += fragmentOf(record.title);
    return record;
  });
}

/** Most sections lie where their title says, so that the address need not say it again. */
function shortAddress({ href, title }: Pick<SearchRecord, 'href' | 'title'>): string {
  const fragment = fragmentOf(title);
  return href.endsWith(`#${fragment}`) ? href.slice(0, -fragment.length) : href;
}

const fragmentOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
