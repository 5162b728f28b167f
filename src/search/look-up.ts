import type { Corpus } from './corpus.ts';
import type { Holder } from './holders.ts';
import { keptIn } from './kept.ts';
import type { Concept, Query } from './query.ts';

/** A record that holds words of the query. */
export interface Match {
  at: number;
  /** How much its words tell about it, 1 for the best. */
  relevance: number;
  /** How much of the query stands in the record, from 0 to 1. */
  coverage: number;
}

/** The records that hold any of some stems, each by the best of them. */
const holdersOf = keptIn((stems: Concept['stems'], { holders }: Corpus): Holder[] => {
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

/** The `most` records that hold most of the query, in the order of the index. */
export function lookUp(
  { concepts, asked }: Pick<Query, 'concepts' | 'asked'>,
  corpus: Corpus,
  most: number,
): Match[] {
  const relevance = new Float64Array(corpus.records.length);
  const coverage = new Float64Array(corpus.records.length);
  for (const { stems, weight } of concepts)
    for (const holder of holdersOf(stems, corpus)) {
      relevance[holder.at]! += weight * holder.relevance;
      coverage[holder.at]! += (weight / asked) * holder.worth;
    }
  let best = 0;
  for (const each of relevance) if (each > best) best = each;
  const fit = relevance.map((each, at) => (each === 0 ? 0 : each / best + coverage[at]!));
  const least = fit.toSorted().at(-most) ?? 0;
  const matches: Match[] = [];
  for (let at = 0; at < fit.length; at++)
    if (fit[at]! > 0 && fit[at]! >= least)
      matches.push({ at, relevance: relevance[at]! / best, coverage: coverage[at]! });
  return matches;
}
