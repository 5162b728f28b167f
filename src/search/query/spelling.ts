import { distance } from '../../problems/nearest.ts';
import type { Corpus } from '../index/corpus.ts';
import { memoiseIn } from '../memoise-in.ts';
import { isNumber } from '../language/words.ts';

/** The words of the site that begin with `start`, most used first; a number is no beginning of another. */
export const completions = (start: string, corpus: Corpus, most: number): string[] =>
  isNumber(start) ? [] : mostUsed(start, corpus).slice(0, most);

const mostUsed = memoiseIn((start, { startingWith, uses }) =>
  startingWith(start)
    .map((word) => ({ word, used: uses(word) }))
    .sort((a, b) => b.used - a.used)
    .map(({ word }) => word),
);

/** The word of the site that was most likely meant: of three letters the last two swapped, one edit in a short word, two in a long one; a swap is one edit. Of a long flag, one edit. */
export function correct(word: string, corpus: Corpus): string | undefined {
  const swapped = word.replace(/^([a-z])([a-z])([a-z])$/, '$1$3$2');
  if (corpus.stems.has(swapped)) return swapped;
  if (/^--\w[\w-]{3}/.test(word))
    return corpus.startingWith(word.slice(0, 3)).findLast((known) => distance(word, known) < 2);
  if (!/^[a-z]{4,24}$/.test(word)) return undefined;
  return nearestWords(word, corpus, word.length < 8 ? 1 : 2).find(
    (known) => word.length > 5 || isSlip(word, known),
  );
}

/**
 * In a short word, another letter makes another word: race and rate, weave and leave. A swapped or lost one is a slip;
 * from five letters on also one too many, another vowel, and the key beside the right one.
 */
function isSlip(word: string, meant: string): boolean {
  const isLong = word.length > 4;
  if (meant.length !== word.length) return isLong || (meant.length > word.length && meant[0] === word[0]);
  const at = [...word].findIndex((letter, place) => letter !== meant[place]);
  const [typed, right] = [word[at]!, meant[at]!];
  const isBeside = [typed + right, right + typed].some(
    (pair) => KEYS.includes(pair) || /[aeiouy]{2}/.test(pair),
  );
  return (isLong && isBeside) || sorted(word) === sorted(meant);
}
const sorted = (word: string): string => [...word].sort().join('');

/** The letters of a keyboard, row by row. */
const KEYS = 'qwertyuiop asdfghjkl zxcvbnm';

/** The words of the site within `most` edits, more than one only after the same two letters: fewest edits first, then the same first letter, then the longest, for letters are lost more often than added, then most used. */
export function nearestWords(word: string, corpus: Corpus, most: number): string[] {
  const { uses, startingWith, endingWith } = corpus;
  const cost = (known: string, allowed: number): number => {
    if (Math.abs(known.length - word.length) > allowed || !/^[a-z]{3,}$/.test(known)) return Infinity;
    const edits = distance(word, known);
    const other = word[0] === known[0] ? 0 : 0.6;
    const lost = (word.length - known.length) / 16;
    const use = Math.min(0.5, Math.log2(1 + uses(known)) / 16);
    return edits > allowed ? Infinity : edits + other + lost - use;
  };
  const costs = new Map([
    ...endingWith(word.slice(3)).map((known) => [known, cost(known, 1)] as const),
    ...startingWith(word.slice(0, 2)).map((known) => [known, cost(known, most)] as const),
  ]);
  return [...costs.keys()]
    .filter((known) => costs.get(known)! < Infinity)
    .sort((a, b) => costs.get(a)! - costs.get(b)!);
}
