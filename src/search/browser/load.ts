import { openCorpus, openRecords, type Corpus, type OpenedRecords } from '../index/corpus.ts';
import { openVocabulary } from '../index/vocabulary.ts';
import { recordsIn, type IndexFile } from '../index/index-file.ts';

/** The index, as far as it has come. */
export interface Loaded {
  /** Knows titles, names and commands at first, then texts. */
  corpus: Corpus;
  shown: IndexFile[0];
  /** Whether it knows the texts; until then, what is not found may still stand in one. */
  isWhole: boolean;
  /** Fulfilled when the words of the texts are known. */
  whole: Promise<void>;
  /** Fulfilled when the records have the texts that results quote. */
  quoted: Promise<void>;
}

const FEW = 8;
let loaded: Promise<Loaded> | undefined;

/**
 * Loads the index once and opens each part of it while the next arrives; after a failure the next call tries again.
 * @param begun a request for it that is already on its way.
 */
export function loadIndex(file: string, begun?: Promise<Response>): Promise<Loaded> {
  loaded ??= open(begun ?? fetch(file));
  const forget = () => (loaded = undefined);
  loaded.then(({ quoted }) => quoted.catch(forget), forget);
  return loaded;
}

async function open(request: Promise<Response>): Promise<Loaded> {
  const response = await request;
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  const parts = lines(response.body!);
  await parts.next();
  const next = async <N extends keyof IndexFile & number>() =>
    JSON.parse((await parts.next()).value!.replace(/,$/, '')) as IndexFile[N];
  const shown = await next<0>();
  const records = recordsIn(shown.records);
  const opened = openRecords(records);
  prepare(opened, 0);
  const vocabulary = openVocabulary(await next<1>());
  const named = await next<2>();
  const whole = next<3>().then((told) => {
    index.corpus = openCorpus(opened, vocabulary, { ...named, ...told });
    index.isWhole = true;
  });
  const quoted = whole
    .then(() => next<4>())
    .then((texts) => texts.forEach((text, at) => (records[at]!.text = text)));
  const corpus = openCorpus(opened, vocabulary, named);
  const index: Loaded = { corpus, shown, isWhole: false, whole, quoted };
  return index;
}

/** Works out entries, a few at a time, while the browser has nothing else to do: no key has to wait for many of them. */
function prepare(opened: OpenedRecords, at: number): void {
  globalThis.requestIdleCallback?.(() => {
    const end = Math.min(at + FEW, opened.records.length);
    while (at < end) opened.entry(at++);
    if (at < opened.records.length) prepare(opened, at);
  });
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
