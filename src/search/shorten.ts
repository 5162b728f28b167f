import { isStopWord, stem, words } from './words.ts';

/** As much of a text as results show pieces of. */
const SHOWN = 240;

/**
 * A long text in fewer bytes: its beginning as it is, and of the rest each word once, so that it is still found.
 * @param known words that the record has elsewhere.
 */
export function shorten(text: string, known: string): { text: string; more?: string } {
  if (text.length <= SHOWN) return { text };
  const beginning = text.slice(0, text.lastIndexOf(' ', SHOWN));
  const seen = new Set(words(`${beginning} ${known}`).map(stem));
  const rest = words(text.slice(beginning.length)).filter((word) => {
    const each = stem(word);
    const isNew = word.length > 2 && !isStopWord(word) && !seen.has(each);
    seen.add(each);
    return isNew;
  });
  return { text: `${beginning} …`, more: rest.sort().join(' ') };
}
