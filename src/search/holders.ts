import type { Field, Posting } from './postings.ts';

/** A record that holds a stem. */
export interface Holder {
  at: number;
  /** Frequency of the stem, weighed by its rarity, the field and the length of the field (after BM25F). */
  relevance: number;
  /** How much of the stem's worth it has, by its best field. */
  worth: number;
}

const BOOST: Record<Field, number> = { title: 3, names: 2, code: 2, text: 1 };
/** How much of a word's worth it has in a field, for coverage. */
const WORTH: Record<Field, number> = { title: 1, names: 0.9, code: 0.9, text: 0.55 };
const SATURATION = 1.2;
const LENGTH = 0.6;

/** How much a stem tells records apart, from 0 to 1, that so many of all have. */
export const rarity = (among: number, all: number): number => Math.log(1 + all / among) / Math.log(1 + all);

/**
 * The records that hold a stem.
 * @param lengthOf how long a field of a record is, as a multiple of what is usual.
 * @param all how many records there are.
 */
export function holdersOf(
  places: readonly Posting[],
  lengthOf: (at: number, field: Field) => number,
  all: number,
): Holder[] {
  const found = new Map<number, { often: number; worth: number }>();
  for (const { at, field, count } of places) {
    const norm = 1 - LENGTH + LENGTH * lengthOf(at, field);
    const { often = 0, worth = 0 } = found.get(at) ?? {};
    found.set(at, {
      often: often + (BOOST[field] * count) / norm,
      worth: Math.max(worth, WORTH[field]),
    });
  }
  const weight = rarity(found.size, all);
  return [...found].map(([at, { often, worth }]) => ({
    at,
    relevance: (weight * often) / (often + SATURATION),
    worth,
  }));
}
