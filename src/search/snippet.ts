import { isStopWord, stem } from './words.ts';

/** A piece of a text; marked pieces answer the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Cuts a text at the words whose stems are wanted. */
export function marked(text: string, wanted: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isWanted(match[0], wanted)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** The part of a text of about `length` characters that holds most of the wanted words, cut between words. */
export function excerpt(text: string, wanted: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const hits = [...text.matchAll(WORD)]
    .filter((match) => isWanted(match[0], wanted))
    .map(({ index }) => index);
  const count = (start: number) => hits.filter((at) => at >= start && at < start + length).length;
  const best = hits.reduce((start, at) => (count(at) > count(start) ? at : start), hits[0] ?? 0);
  const sentence = text.lastIndexOf('. ', best) + 1;
  const from =
    best < length * 0.7
      ? 0
      : best - sentence < length * 0.5
        ? sentence
        : text.lastIndexOf(' ', best - length * 0.25);
  const cut = text.slice(from).trimStart();
  const end = cut.length <= length ? cut.length : cut.lastIndexOf(' ', length);
  return `${from > 0 && from !== sentence ? '… ' : ''}${cut.slice(0, end)}${end < cut.length ? ' …' : ''}`;
}

/** Whether a word of a text is one the reader looked for. */
export function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  let stemmed = stems.get(word);
  if (stemmed === undefined) {
    const plain = word.toLowerCase();
    stems.set(word, (stemmed = isStopWord(plain) ? '' : stem(plain)));
  }
  return wanted.has(stemmed);
}

const stems = new Map<string, string>();
