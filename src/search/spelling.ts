import { distance } from '../problems/nearest.ts';
import type { Corpus } from './corpus.ts';

/** The words of the site that begin with `start`, most used first. */
export function completions(start: string, { vocabulary }: Corpus, most: number): string[] {
  return [...vocabulary.atPrefix(start)]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([word]) => word);
}

/** The word of the site that was most likely meant: one edit in a short word, two in a long one; a swap is one edit. */
export function correct(word: string, corpus: Corpus): string | undefined {
  if (!/^[a-z]{4,24}$/.test(word)) return undefined;
  return nearestWords(word, corpus, word.length < 8 ? 1 : 2).find(
    (known) => word.length > 4 || isSlip(word, known),
  );
}

/** In four letters, another letter makes another word (race, rate); only a swapped or lost one is a slip. */
const isSlip = (word: string, meant: string): boolean =>
  (meant.length > word.length && meant[0] === word[0]) ||
  (meant.length === word.length && sorted(word) === sorted(meant));
const sorted = (word: string): string => [...word].sort().join('');

/** The words of the site within `most` edits, more than one only after the same two letters: fewest edits first, then the same first letter, then most used. */
export function nearestWords(word: string, { vocabulary }: Corpus, most: number): string[] {
  const found: { word: string; cost: number }[] = [];
  for (const [known, [count]] of vocabulary.fuzzyGet(word, Math.min(3, most + 1))) {
    if (known.length < 3 || !/^[a-z]+$/.test(known)) continue;
    const edits = distance(word, known);
    if (edits > most || (edits > 1 && word.slice(0, 2) !== known.slice(0, 2))) continue;
    const start = word[0] === known[0] ? 0 : 0.6;
    found.push({ word: known, cost: edits + start - Math.min(0.5, Math.log2(1 + count) / 16) });
  }
  return found.sort((a, b) => a.cost - b.cost).map((each) => each.word);
}
