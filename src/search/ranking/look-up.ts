import type { Corpus } from '../index/corpus.ts';
import type { Holder } from '../index/holders.ts';
import { memoiseIn } from '../memoise-in.ts';
import type { Concept } from '../query/concepts.ts';
import type { Query } from '../query/query.ts';

/** A record that holds words of the query. */
export interface Match {
  at: number;
  /** How relevant its words make it, 1 for the most relevant record. */
  relevance: number;
  /** How much of the query stands in the record, from 0 to 1. */
  coverage: number;
}

/** The records that hold any of some stems, each by the best of them. */
const holdersOf = memoiseIn((stems: Concept['stems'], { holders }: Corpus): Holder[] => {
  const best = new Map<number, Holder>();
  for (const [each, fit] of stems)
    for (const { at, relevance, worth } of holders(each)) {
      const known = best.get(at);
      if (known === undefined) best.set(at, { at, relevance: fit * relevance, worth: fit * worth });
      else {
        known.relevance = Math.max(known.relevance, fit * relevance);
        known.worth = Math.max(known.worth, fit * worth);
      }
    }
  return [...best.values()];
});

/** The `most` records that hold most of the query. */
export function lookUp(
  { concepts, asked }: Pick<Query, 'concepts' | 'asked'>,
  corpus: Corpus,
  most: number,
): Match[] {
  const relevance = new Float64Array(corpus.records.length);
  const coverage = new Float64Array(corpus.records.length);
  const found: number[] = [];
  let best = 0;
  for (const { stems, weight } of concepts)
    for (const holder of holdersOf(stems, corpus)) {
      const { at } = holder;
      if (relevance[at] === 0) found.push(at);
      relevance[at]! += weight * holder.relevance;
      coverage[at]! += (weight / asked) * holder.worth;
      best = Math.max(best, relevance[at]!);
    }
  const fit = Float64Array.from(found, (at) => relevance[at]! / best + coverage[at]!);
  const least = fit.toSorted().at(-most) ?? 0;
  return found
    .filter((_, place) => fit[place]! >= least)
    .map((at) => ({ at, relevance: relevance[at]! / best, coverage: coverage[at]! }));
}
