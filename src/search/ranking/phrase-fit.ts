import type { Corpus } from '../index/corpus.ts';
import type { Query } from '../query/query.ts';
import { isNumber } from '../language/words.ts';

/** What is left of the fit of a title or name that says another number than the query: `exit code 137` for 127. */
const OTHER_NUMBER = 0.7;

/** How well the words of a title or name and those of the query are the same, from 0 to 1. */
export function phraseFit(
  stems: readonly string[],
  { concepts, wanted, asked, intent }: Query,
  corpus: Corpus,
): number {
  if (!stems.some((each) => wanted.has(each))) return 0;
  let told = 0;
  let said = 0;
  for (let at = 0; at < stems.length; at++) {
    const each = stems[at]!;
    const isAsked = wanted.has(each);
    if (isAsked && stems.indexOf(each) === at) told += corpus.weight(each);
    if (isAsked || each !== 'all') said += corpus.weight(each);
  }
  let met = 0;
  for (const { stems: fits, weight } of concepts) {
    let fit = 0;
    for (const each of stems) fit = Math.max(fit, fits.get(each) ?? 0);
    met += fit * weight;
  }
  const both = (met + told) / (asked + said);
  const inside = intent === 'error' && stems.length > 1 ? (0.9 * told) / said : 0;
  const fit = Math.max(both, told === said && met > 0.8 ? inside : 0.6 * inside * Math.min(1, met));
  return saysOther(stems, wanted) ? OTHER_NUMBER * fit : fit;
}

/** Whether both have a number and none is the same. */
function saysOther(stems: readonly string[], wanted: ReadonlySet<string>): boolean {
  const numbers = stems.filter(isNumber);
  return [...wanted].some(isNumber) && numbers.length > 0 && numbers.every((each) => !wanted.has(each));
}
