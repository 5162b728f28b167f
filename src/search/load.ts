import { openCorpus, type Corpus } from './corpus.ts';
import type { Finding } from './index-file.ts';

/** The index, opened. */
export interface Loaded {
  corpus: Corpus;
  finding: Finding;
  /** Fulfilled when the records have the texts that results quote. */
  texts: Promise<void>;
}

let loaded: Promise<Loaded> | undefined;

/**
 * Loads the index once and opens it as soon as its first part is there; after a failure the next call tries again.
 * @param begun a request for it that is already on its way.
 */
export function loadIndex(file: string, begun?: Promise<Response>): Promise<Loaded> {
  loaded ??= open(begun ?? fetch(file));
  const forget = () => (loaded = undefined);
  loaded.then(({ texts }) => texts.catch(forget), forget);
  return loaded;
}

async function open(request: Promise<Response>): Promise<Loaded> {
  const response = await request;
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  const parts = lines(response.body!);
  const finding = JSON.parse((await parts.next()).value!.slice(1, -1)) as Finding;
  const corpus = openCorpus(finding);
  const quote = async () => {
    const texts = JSON.parse((await parts.next()).value!.slice(0, -1)) as string[];
    texts.forEach((text, at) => (corpus.records[at]!.text = text));
  };
  return { corpus, finding, texts: quote() };
}

/** The lines of a text while it arrives. */
async function* lines(body: ReadableStream<BufferSource>): AsyncGenerator<string, undefined> {
  let line = '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const [end = '', ...more] = piece.value.split('\n');
    line += end;
    for (const begun of more) {
      yield line;
      line = begun;
    }
  }
  yield line;
  return undefined;
}
