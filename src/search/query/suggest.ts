import type { Corpus } from '../index/corpus.ts';
import { completions, nearestWords } from './spelling.ts';
import { isStopWord, stem, words } from '../language/words.ts';

/** Words of the site that a query which found nothing may have meant, nearest first. */
export function suggestions(raw: string, corpus: Corpus, most = 5): string[] {
  const asked = words(raw.slice(0, 200)).filter((word) => !isStopWord(word) && word.length > 1);
  const found = asked
    .slice(0, 6)
    .flatMap((word) => [
      ...completions(word.slice(0, 4), corpus, 2),
      ...nearestWords(word, corpus, Math.min(2, Math.floor(word.length / 2))).slice(0, 2),
    ]);
  const near =
    found.length > 0 ? found : asked.slice(0, 3).flatMap((word) => completions(word.slice(0, 2), corpus, 2));
  const distinct = new Map(near.map((word) => [stem(word), word])).values();
  return [...distinct].filter((word) => word.length > 2 && !isStopWord(word)).slice(0, most);
}
