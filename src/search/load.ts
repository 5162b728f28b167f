import { openCorpus, type Corpus } from './corpus.ts';
import type { IndexFile } from './index-file.ts';

/** The index file, opened. */
export interface Loaded {
  corpus: Corpus;
  file: IndexFile;
}

let loaded: Promise<Loaded> | undefined;

/**
 * Loads and opens the index once; after a failure the next call tries again.
 * @param begun a request for it that is already on its way.
 */
export function loadIndex(file: string, begun?: Promise<Response>): Promise<Loaded> {
  loaded ??= open(begun ?? fetch(file));
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function open(request: Promise<Response>): Promise<Loaded> {
  const response = await request;
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  const file = (await response.json()) as IndexFile;
  return { file, corpus: openCorpus(file.records) };
}
