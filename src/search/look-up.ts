import type { Corpus } from './corpus.ts';
import type { Field } from './postings.ts';
import type { Concept } from './query.ts';

/** A record that holds words of the query. */
export interface Match {
  at: number;
  /** Frequency of the words, weighed by their rarity, the field and the length of the record (after BM25F); 1 for the best. */
  relevance: number;
  /** How much of the query stands in the record, from 0 to 1. */
  coverage: number;
}

const BOOST: Record<Field, number> = { title: 3, names: 2, code: 2, text: 1 };
/** How much of a word's worth it has in a field, for coverage. */
const WORTH: Record<Field, number> = { title: 1, names: 0.9, code: 0.9, text: 0.55 };
const SATURATION = 1.2;
const LENGTH = 0.6;
const USUAL_TITLE = 4;

/** The records that hold any word of the query, best first. */
export function lookUp(concepts: readonly Concept[], corpus: Corpus): Match[] {
  const { lengths, records } = corpus;
  const all = lengths.length;
  const usual = lengths.reduce((total, each) => total + each, 0) / (all || 1) || 1;
  /** How long a field is, as a multiple of what is usual. */
  const lengthOf = (at: number, field: Field): number => {
    if (field === 'text') return lengths[at]! / usual;
    return field === 'title' ? records[at]!.title.split(' ').length / USUAL_TITLE : 1;
  };
  const relevance = new Float64Array(all);
  const coverage = new Float64Array(all);
  const asked = concepts.reduce((total, { weight }) => total + weight, 0) || 1;
  for (const { stems, weight } of concepts) {
    const best = new Float64Array(all);
    const worth = new Float64Array(all);
    for (const [each, fit] of stems) {
      const rarity = corpus.weight(each);
      const often = new Map<number, number>();
      for (const { at, field, count } of corpus.places(each)) {
        const norm = 1 - LENGTH + LENGTH * lengthOf(at, field);
        often.set(at, (often.get(at) ?? 0) + (BOOST[field] * count) / norm);
        worth[at] = Math.max(worth[at]!, fit * WORTH[field]);
      }
      for (const [at, count] of often)
        best[at] = Math.max(best[at]!, (fit * rarity * count) / (count + SATURATION));
    }
    for (let at = 0; at < all; at++) {
      relevance[at]! += weight * best[at]!;
      coverage[at]! += (weight / asked) * worth[at]!;
    }
  }
  const most = relevance.reduce((best, each) => Math.max(best, each), 0) || 1;
  return [...lengths.keys()]
    .filter((at) => relevance[at]! > 0)
    .map((at) => ({ at, relevance: relevance[at]! / most, coverage: coverage[at]! }))
    .sort((a, b) => b.relevance + b.coverage - a.relevance - a.coverage);
}
