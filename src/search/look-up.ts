import { weightOf, type Corpus, type Field } from './corpus.ts';
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

/** The records that hold any word of the query, best first. */
export function lookUp(concepts: readonly Concept[], corpus: Corpus): Match[] {
  const { entries, lengths, postings } = corpus;
  const usual = lengths.reduce((total, each) => total + each, 0) / (lengths.length || 1) || 1;
  const relevance = new Float64Array(entries.length);
  const coverage = new Float64Array(entries.length);
  const asked = concepts.reduce((total, { weight }) => total + weight, 0) || 1;
  for (const { stems, weight } of concepts) {
    const best = new Float64Array(entries.length);
    const worth = new Float64Array(entries.length);
    for (const [each, fit] of stems) {
      const rarity = weightOf(each, corpus);
      const often = new Map<number, number>();
      for (const { at, field, count } of postings.get(each) ?? []) {
        const norm = field === 'text' ? 1 - LENGTH + LENGTH * (lengths[at]! / usual) : 1;
        often.set(at, (often.get(at) ?? 0) + (BOOST[field] * count) / norm);
        worth[at] = Math.max(worth[at]!, fit * WORTH[field]);
      }
      for (const [at, count] of often)
        best[at] = Math.max(best[at]!, (fit * rarity * count) / (count + SATURATION));
    }
    for (let at = 0; at < entries.length; at++) {
      relevance[at]! += weight * best[at]!;
      coverage[at]! += (weight / asked) * worth[at]!;
    }
  }
  const most = relevance.reduce((best, each) => Math.max(best, each), 0) || 1;
  return [...entries.keys()]
    .filter((at) => relevance[at]! > 0)
    .map((at) => ({ at, relevance: relevance[at]! / most, coverage: coverage[at]! }))
    .sort((a, b) => b.relevance + b.coverage - a.relevance - a.coverage);
}
