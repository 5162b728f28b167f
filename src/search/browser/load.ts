import { openCorpus, openRecords, type Corpus, type OpenedRecords } from '../index/corpus.ts';
import { openVocabulary } from '../index/vocabulary.ts';
import { recordsIn, type Columns, type IndexFile, type Shown } from '../index/index-file.ts';
import type { SearchRecord } from '../records/records.ts';

/** The index, as far as it has come. */
export interface Loaded {
  /** Knows titles, names and commands at first, then texts. */
  corpus: Corpus;
  shown: Shown;
  /** Whether it knows the texts; until then, what is not found may still stand in one. */
  isWhole: boolean;
  /** Fulfilled when the words of the texts are known. */
  whole: Promise<void>;
  /** Fulfilled when the records have the texts that results quote. */
  quoted: Promise<void>;
}

/** How long entries are worked out without a pause, in milliseconds. */
const MOMENT = 4;
let loaded: Promise<Loaded> | undefined;
let taken: Promise<Response> | undefined;

/**
 * Loads the index once and opens each part of it while the next arrives; after a failure the next call tries again.
 * @param begun a request for it that is already on its way; of use once.
 */
export function loadIndex(file: string, begun?: Promise<Response>): Promise<Loaded> {
  loaded ??= open(begun === undefined || begun === taken ? fetch(file) : (taken = begun));
  const forget = () => (loaded = undefined);
  loaded.then(({ quoted }) => quoted.catch(forget), forget);
  return loaded;
}

async function open(request: Promise<Response>): Promise<Loaded> {
  const response = await request;
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  const file = lines(response.body!);
  const next = async <Part>() => JSON.parse((await file.next()).value!) as Part;
  await file.next();
  const vocabulary = openVocabulary(await next<IndexFile[0]>());
  const named = await next<IndexFile[1]>();
  const shown = await next<Shown>();
  const opened = await openPieces(file);
  const whole = next<IndexFile[4]>().then((told) => {
    index.corpus = openCorpus(opened, vocabulary, named, told);
    index.isWhole = true;
  });
  const quoted = whole
    .then(() => next<IndexFile[5]>())
    .then((texts) => texts.forEach((text, at) => (opened.records[at]!.text = text)));
  const corpus = openCorpus(opened, vocabulary, named);
  const index: Loaded = { corpus, shown, isWhole: false, whole, quoted };
  return index;
}

/** Opens the pieces of the records, each when it has come. */
async function openPieces(file: AsyncGenerator<string, undefined>): Promise<OpenedRecords> {
  const records: SearchRecord[] = [];
  const opened = openRecords(records);
  await file.next();
  for (let piece = await file.next(); piece.value !== ']'; piece = await file.next()) {
    const begun = records.length;
    records.push(...recordsIn(JSON.parse(piece.value!) as Columns));
    prepare(opened, begun, records.length);
  }
  return opened;
}

/**
 * Works out entries for a moment at a time, between which the browser serves keys: none has to wait for many of them. Idle
 * callbacks would come so late that the first queries worked out most entries themselves.
 */
function prepare(opened: OpenedRecords, at: number, end: number): void {
  setTimeout(() => {
    const begun = performance.now();
    while (at < end && performance.now() - begun < MOMENT) opened.entry(at++);
    if (at < end) prepare(opened, at, end);
  });
}

/** The lines of a text while it arrives, without the commas that end them. */
async function* lines(body: ReadableStream<BufferSource>): AsyncGenerator<string, undefined> {
  let line = '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const [end = '', ...more] = piece.value.split('\n');
    line += end;
    for (const begun of more) {
      yield line.replace(/,$/, '');
      line = begun;
    }
  }
  yield line;
  return undefined;
}
