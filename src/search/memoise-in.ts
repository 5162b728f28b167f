import { memoise } from '../memoise.ts';
import type { Corpus } from './index/corpus.ts';

/** As `memoise`, for what the index has a say in: from key to key most words of a query stay. */
export function memoiseIn<V extends {} | null, K = string>(work: (key: K, corpus: Corpus) => V) {
  const by = memoise((corpus: Corpus) => memoise((key: K) => work(key, corpus)), new WeakMap());
  return (key: K, corpus: Corpus): V => by(corpus)(key);
}
