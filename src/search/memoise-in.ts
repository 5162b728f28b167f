import { memoise } from '../memoise.ts';
import type { Corpus } from './index/corpus.ts';

/** As `memoise`, for answers that also depend on the index. From one keystroke to the next most words of a query stay the same. */
export function memoiseIn<V extends {} | null, K = string>(work: (key: K, corpus: Corpus) => V) {
  const by = memoise((corpus: Corpus) => memoise((key: K) => work(key, corpus)), new WeakMap());
  return (key: K, corpus: Corpus): V => by(corpus)(key);
}
