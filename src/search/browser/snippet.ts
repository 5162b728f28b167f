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
