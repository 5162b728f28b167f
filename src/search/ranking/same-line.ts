/** How much a line counts of which only the beginning was typed. */
const BEGUN = 0.6;
/** What each word that was not typed, and each that is a slot, takes from that. */
const LESS = 0.1;

/**
 * How much of a command's line was typed, word by word: about 1 for all of it, less for two words or more that begin it, 0 for anything else.
 * @param line `*` in a word stands for what a slot holds.
 */
export function sameLine(typed: readonly string[], line: readonly string[]): number {
  const left = line.length - typed.length;
  if (typed.length < 2 || left < 0) return 0;
  if (!typed.every((word, at) => isWord(word, line[at]!))) return 0;
  return (left === 0 ? 1 : BEGUN) - LESS * (left + slotsIn(line));
}

/** How many words of a line are slots. */
export const slotsIn = (line: readonly string[]): number => line.filter((word) => word === '*').length;

/** Whether a typed word is a word of a line, or that word with something in the place of its slots, which no flag is. */
const isWord = (word: string, other: string): boolean =>
  other === word ||
  (other.includes('*') &&
    (word[0] !== '-' || other[0] === '-') &&
    other.split('*').every((part) => word.includes(part)));
