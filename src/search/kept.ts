import type { Corpus } from './index/corpus.ts';

/** A function that works each answer out once. */
export function kept<K, V extends {} | null>(
  work: (key: K) => V,
  known: { get(key: K): V | undefined; set(key: K, value: V): unknown } = new Map<K, V>(),
): (key: K) => V {
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}

/** The same for what the index has a say in: from key to key most words of a query stay. */
export function keptIn<V extends {} | null, K = string>(work: (key: K, corpus: Corpus) => V) {
  const by = kept((corpus: Corpus) => kept((key: K) => work(key, corpus)), new WeakMap());
  return (key: K, corpus: Corpus): V => by(corpus)(key);
}
