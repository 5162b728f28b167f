import { constants, brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { median } from '../../src/recordings/measurement.ts';
import { search } from '../../src/search/ranking/rank.ts';
import { writeIndexFile, type IndexFile } from '../../src/search/index/index-file.ts';
import type { SearchRecord } from '../../src/search/records/records.ts';
import { bareIndexOf, corpusIn, corpusOf } from '../search-records.ts';

/** What a site so many times as large would cost. */
export interface Growth {
  times: number;
  records: number;
  /** Bytes of the index after brotli (quality 5, so that a hundred times stays quick to compute). */
  bytes: number;
  /** Of these the first part, which the first result waits for. */
  firstBytes: number;
  openMs: number;
  /** The middle of a few searches, the first after opening. */
  searchMs: number;
  /** The same records in MiniSearch's own index: its bytes, without what results show, and the time to load it. */
  library: { bytes: number; openMs: number };
}

const QUERIES = [
  'remove stopped containers',
  'kubectl rollout undo',
  'contianer isloation',
  'why are images large',
];

/** Measures the records as they are, and made-up sites of ten and a hundred times as many. */
export function growth(records: readonly SearchRecord[]): Growth[] {
  corpusOf(records);
  withLibrary(records);
  return [1, 10, 100].map((times) => {
    const more = Array.from({ length: times }, (_, copy) =>
      records.map((record) => variant(record, copy)),
    ).flat();
    const text = writeIndexFile(bareIndexOf(more));
    const opening = performance.now();
    const corpus = corpusIn(JSON.parse(text) as IndexFile);
    const openMs = since(opening);
    const took = QUERIES.map((query) => {
      const start = performance.now();
      search(query, corpus);
      return performance.now() - start;
    });
    const searchMs = Math.round(median(took) * 10) / 10;
    return {
      times,
      records: more.length,
      bytes: weigh(text),
      firstBytes: weigh(text.slice(0, text.indexOf('\n],'))),
      openMs,
      searchMs,
      library: withLibrary(more),
    };
  });
}

function withLibrary(records: readonly SearchRecord[]): Growth['library'] {
  const options = { fields: ['title', 'names', 'code', 'text'], idField: 'at' };
  const index = new MiniSearch(options);
  index.addAll(
    records.map((record, at) => ({
      at,
      title: record.title,
      names: record.names?.join(' ') ?? '',
      code: record.kind === 'command' ? record.typed.join(' ') : '',
      text: `${record.text} ${record.context}`,
    })),
  );
  const stored = JSON.stringify(index);
  const opening = performance.now();
  MiniSearch.loadJSON(stored, options);
  return { bytes: weigh(stored), openMs: since(opening) };
}

const weigh = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const since = (start: number): number => Math.round(performance.now() - start);

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
