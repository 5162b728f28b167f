import type { Corpus } from './corpus.ts';
import type { Holder } from './holders.ts';
import { keptIn } from './kept.ts';
import type { Concept } from './query.ts';

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
export function lookUp(concepts: readonly Concept[], corpus: Corpus, most: number): Match[] {
  const asked = concepts.reduce((total, { weight }) => total + weight, 0) || 1;
  const found = new Map<number, Match>();
  for (const { stems, weight } of concepts)
    for (const { at, relevance, worth } of holdersOf(stems, corpus)) {
      let match = found.get(at);
      if (match === undefined) found.set(at, (match = { at, relevance: 0, coverage: 0 }));
      match.relevance += weight * relevance;
      match.coverage += (weight / asked) * worth;
    }
  const matches = [...found.values()];
  const best = Math.max(...matches.map(({ relevance }) => relevance));
  for (const match of matches) match.relevance /= best;
  const fit = Float64Array.from(matches, ({ relevance, coverage }) => relevance + coverage);
  const least = fit.toSorted().at(-most) ?? 0;
  return matches.filter((_, each) => fit[each]! >= least);
}
