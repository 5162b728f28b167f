import { FIELDS, readPlaces, type Field } from './postings.ts';

/** A record that holds a stem. */
export interface Holder {
  at: number;
  /** Frequency of the stem, weighed by its rarity, the field and the length of the field (after BM25F). */
  relevance: number;
  /** How much of a concept the stem covers here, from 0 to 1, by the best field it stands in. */
  worth: number;
}

/** How much a word counts in a field, against one in the text. */
const BOOST: Record<Field, number> = { title: 3, names: 2, code: 2, text: 1 };
/** How much of a concept a word covers that stands in a field. */
const WORTH: Record<Field, number> = { title: 1, names: 0.9, code: 0.9, text: 0.55 };
/** How slowly further occurrences stop counting (k1 of BM25F). */
const SATURATION = 1.2;
/** How much of a disadvantage length is to a field, from 0 to 1 (b of BM25F). */
const LENGTH = 0.6;

/** How well a stem that `among` of `all` records hold tells these apart: 1 for a stem of one record, near 0 for a stem of all. */
export const rarity = (among: number, all: number): number => Math.log(1 + all / among) / Math.log(1 + all);

/** How many records hold a stem that stands in these places of each field. */
export function countHolders(places: readonly string[]): number {
  const found = new Set<number>();
  for (const each of places) readPlaces(each, (at) => found.add(at));
  return found.size;
}

/**
 * The records that hold a stem.
 * @param places where it stands, for each field; none for a stem that stands nowhere.
 * @param lengthOf how long a field of a record is, as a multiple of what is usual.
 * @param all how many records there are.
 */
export function holdersOf(
  places: readonly string[],
  lengthOf: (at: number, field: Field) => number,
  all: number,
): Holder[] {
  const found = new Map<number, Holder>();
  FIELDS.forEach((field, column) =>
    readPlaces(places[column] ?? '', (at, count) => {
      const norm = 1 - LENGTH + LENGTH * lengthOf(at, field);
      let holder = found.get(at);
      if (holder === undefined) found.set(at, (holder = { at, relevance: 0, worth: 0 }));
      holder.relevance += (BOOST[field] * count) / norm;
      holder.worth = Math.max(holder.worth, WORTH[field]);
    }),
  );
  const holders = [...found.values()];
  const weight = rarity(holders.length, all);
  for (const holder of holders)
    holder.relevance = (weight * holder.relevance) / (holder.relevance + SATURATION);
  return holders;
}
