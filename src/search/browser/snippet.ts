import { memoise } from '../../memoise.ts';
import { isStopWord, stem, WORD } from '../language/words.ts';

/** A piece of a text; marked pieces answer the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The words of a text with their stems; stop words have none. */
const wordsOf = memoise((text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const plain = word.toLowerCase();
    return { from: index, to: index + word.length, stem: isStopWord(plain) ? '' : stem(plain) };
  }),
);

/** Cuts a text at the words whose stems are wanted. */
export function marked(text: string, wanted: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to, stem } of wordsOf(text)) {
    if (!wanted.has(stem)) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/** The part of a text of about `length` characters that holds most of the wanted words, cut between words. */
export function excerpt(text: string, wanted: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const hits = wordsOf(text)
    .filter(({ stem }) => wanted.has(stem))
    .map(({ from }) => from);
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
