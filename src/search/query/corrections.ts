import type { Corpus } from '../index/corpus.ts';
import { memoiseIn } from '../memoise-in.ts';
import { BEGUN } from './concepts.ts';
import { correct } from './spelling.ts';
import { isFlag, isStopWord, stem } from '../language/words.ts';

/** The word of the site that a word of the query was meant to be, or the word itself. */
export const corrected = memoiseIn((key, corpus) => {
  const [word = '', begun] = key.split(BEGUN);
  if (isFlag(word) || isStopWord(word) || corpus.wording.aside.test(word)) return word;
  const spelling = corpus.spellings.get(word);
  if (spelling) return spelling;
  if (corpus.stems.has(word)) return word;
  const doubled = word.replace(/([bdgmnprt])(ed|ing)$/, '$1$1$2');
  if (doubled !== word && corpus.stems.has(doubled)) return doubled;
  if (corpus.has(stem(word)) || corpus.synonyms(stem(word)).size > 0) return word;
  if (begun !== undefined && corpus.startingWith(word).length > 0) return word;
  return correct(word, corpus) ?? inTwo(word, corpus) ?? word;
});

/** A word that is two words of the site written as one: `dockercompose`. */
const inTwo = (word: string, { stems }: Corpus): string | undefined =>
  [...word]
    .map((_, at) => [word.slice(0, at), word.slice(at)])
    .find((parts) => parts.every((part) => part.length > 2 && stems.has(part)))
    ?.join(' ');
