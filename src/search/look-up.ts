import type { Corpus } from './corpus.ts';
import type { Concept } from './query.ts';

/** A record that holds words of the query. */
export interface Match {
  at: number;
  /** How much its words tell about it, 1 for the best. */
  relevance: number;
  /** How much of the query stands in the record, from 0 to 1. */
  coverage: number;
}

/** The records that hold any word of the query, best first. */
export function lookUp(concepts: readonly Concept[], { records, holders }: Corpus): Match[] {
  const [relevance, coverage, best, worth] = [0, 0, 0, 0].map(() => new Float64Array(records.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const asked = concepts.reduce((total, { weight }) => total + weight, 0) || 1;
  for (const { stems, weight } of concepts) {
    best.fill(0);
    worth.fill(0);
    for (const [each, fit] of stems)
      for (const holder of holders(each)) {
        best[holder.at] = Math.max(best[holder.at]!, fit * holder.relevance);
        worth[holder.at] = Math.max(worth[holder.at]!, fit * holder.worth);
      }
    for (let at = 0; at < records.length; at++) {
      relevance[at]! += weight * best[at]!;
      coverage[at]! += (weight / asked) * worth[at]!;
    }
  }
  const most = relevance.reduce((highest, each) => Math.max(highest, each), 0) || 1;
  const matches: Match[] = [];
  relevance.forEach((each, at) => {
    if (each > 0) matches.push({ at, relevance: each / most, coverage: coverage[at]! });
  });
  return matches.sort((a, b) => b.relevance + b.coverage - a.relevance - a.coverage);
}
