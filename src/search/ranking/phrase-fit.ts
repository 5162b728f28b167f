import type { Corpus } from '../index/corpus.ts';
import type { Query } from '../query/query.ts';

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
  return Math.max(both, told === said && met > 0.8 ? inside : 0.6 * inside * Math.min(1, met));
}
