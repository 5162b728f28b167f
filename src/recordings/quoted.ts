import { decoded } from '../content/entities.ts';
import { evenSpaces } from '../content/inline.ts';
import { hint } from '../problems/nearest.ts';

/** The words of a piece of HTML. */
export const wordsIn = (html: string): string => decoded(html.replace(/<[^>]*>/g, ''));

/**
 * The part of an output that a note quotes, as the output writes it, or undefined when it is not there.
 * The note's words may carry markup, typographic quotes and other line breaks.
 */
export const quotedFrom = (output: string, html: string): string | undefined => quoted(output, wordsIn(html));

/** The same for words without markup. Three dots, of which prose makes one character, may stand for either. */
export function quoted(output: string, written: string): string | undefined {
  const printed = evenSpaces(output);
  const searched = plain(output);
  const words = [plain(written), plain(written).replaceAll('…', '...')].find((each) =>
    searched.includes(each),
  );
  if (words === undefined || words === '') return undefined;
  const at = searched.indexOf(words);
  return printed.slice(at, at + words.length);
}

/** Says that the output of a step does not hold some words, and which line of it is near to them. */
export function notSaid(reference: string, output: string, written: string): string {
  const near = hint(plain(written), output.split('\n').map(plain));
  return `the output of ${reference} does not hold "${plain(written)}"${near}`;
}

/** Words with straight quotes and single spaces, as programs print them. */
export const plain = (text: string): string => evenSpaces(text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));
