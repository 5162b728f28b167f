import type { Corpus } from '../index/corpus.ts';
import { memoiseIn } from '../memoise-in.ts';
import { BEGUN } from './concepts.ts';
import { correct } from './spelling.ts';
import { isStopWord, stem } from '../language/words.ts';

/** The word of the site that a word of the query was meant to be, or the word itself. */
export const corrected = memoiseIn((key, corpus) => {
  const [word = '', begun] = key.split(BEGUN);
  if (isStopWord(word) || corpus.wording.aside.test(word)) return word;
  const spelling = corpus.spellings.get(word);
  if (spelling) return spelling;
  if (corpus.stems.has(word)) return word;
  const doubled = word.replace(/([bdgmnprt])(ed|ing)$/, '$1$1$2');
  if (corpus.stems.has(doubled)) return doubled;
  if (corpus.has(stem(word)) || corpus.synonyms(stem(word)).size > 0) return word;
  if (begun !== undefined && corpus.startingWith(word).length > 0) return word;
  return correct(word, corpus) ?? apart(word, corpus) ?? word;
});

/** The longest word that is taken apart; there are many ways to cut a longer one. */
const LONGEST = 40;

/** A word that is several words of the site written as one: `dockercompose`, `topologySpreadConstraints`; of three letters or more each. */
function apart(word: string, corpus: Corpus): string | undefined {
  if (corpus.stems.has(word)) return word;
  if (word.length > LONGEST) return undefined;
  for (let at = 3; at < word.length - 2; at++) {
    const begin = word.slice(0, at);
    const rest = corpus.stems.has(begin) && apart(word.slice(at), corpus);
    if (rest) return `${begin} ${rest}`;
  }
  return undefined;
}
