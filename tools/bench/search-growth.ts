import { constants, brotliCompressSync } from 'node:zlib';
import { openCorpus } from '../../src/search/corpus.ts';
import { search } from '../../src/search/rank.ts';
import type { SearchRecord } from '../../src/search/records.ts';

/** What a site so many times as large would cost. */
export interface Growth {
  times: number;
  records: number;
  /** Bytes of the index after brotli (quality 5, so that a hundred times stays quick to compute). */
  bytes: number;
  openMs: number;
  searchMs: number;
}

const QUERIES = [
  'remove stopped containers',
  'kubectl rollout undo',
  'contianer isloation',
  'why are images large',
];

/** Measures the records as they are, and made-up sites of ten and a hundred times as many. */
export function growth(records: readonly SearchRecord[]): Growth[] {
  openCorpus(records);
  return [1, 10, 100].map((times) => {
    const more = Array.from({ length: times }, (_, copy) =>
      records.map((record) => variant(record, copy)),
    ).flat();
    const text = JSON.stringify(more);
    const bytes = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    const opening = performance.now();
    const corpus = openCorpus(more);
    const openMs = Math.round(performance.now() - opening);
    const took = QUERIES.map((query) => {
      const start = performance.now();
      search(query, corpus);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return { times, records: more.length, bytes, openMs, searchMs: Math.round(took[2]! * 10) / 10 };
  });
}

/** A record of another subject: every fifth word is a new one, in an order of its own. */
function variant<R extends SearchRecord>(record: R, copy: number): R {
  if (copy === 0) return record;
  const words = record.text
    .split(' ')
    .map((word, at) => ((at + copy) % 5 === 0 ? `${word}${(at * copy) % 97}` : word));
  const turn = copy % Math.max(1, words.length);
  return {
    ...record,
    title: `${record.title} ${copy}`,
    text: [...words.slice(turn), ...words.slice(0, turn)].join(' '),
  };
}
