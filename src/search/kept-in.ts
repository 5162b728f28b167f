import { kept } from '../kept.ts';
import type { Corpus } from './index/corpus.ts';

/** As `kept`, for what the index has a say in: from key to key most words of a query stay. */
export function keptIn<V extends {} | null, K = string>(work: (key: K, corpus: Corpus) => V) {
  const by = kept((corpus: Corpus) => kept((key: K) => work(key, corpus)), new WeakMap());
  return (key: K, corpus: Corpus): V => by(corpus)(key);
}
