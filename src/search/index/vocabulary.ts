import { memoise } from '../../memoise.ts';
import type { WordList } from './index-file.ts';
import { readLexicon } from './lexicon.ts';
import { readSynonyms } from './synonyms.ts';
import { readWording, type Wording } from '../language/wording.ts';

/** The words of the site, opened while their places are still on their way. */
export interface Vocabulary {
  /** Every word as it is written, with its stem. */
  stems: ReadonlyMap<string, string>;
  /** Every stem with its line among the places. */
  lines: ReadonlyMap<string, number>;
  /** The words that begin so, and those that end so. */
  startingWith(start: string): readonly string[];
  endingWith(end: string): readonly string[];
  /** The stems that stand for the same as a stem, or as a phrase of stems. */
  synonyms(stem: string): ReadonlySet<string>;
  /** The stems of what readers want to do. */
  actions: ReadonlySet<string>;
  /** How queries are worded. */
  wording: Wording;
}

const NONE: ReadonlySet<string> = new Set();

/** Opens the words of the site. */
export function openVocabulary({ lexicon, synonyms, actions, wording }: WordList): Vocabulary {
  const { lines, stems } = readLexicon(lexicon);
  const table = readSynonyms(synonyms);
  const all = [...stems.keys()];
  const startingWith = memoise((start: string): readonly string[] =>
    (start.length > 1 ? startingWith(start.slice(0, -1)) : all).filter((word) => word.startsWith(start)),
  );
  const endingWith = memoise((end: string): readonly string[] =>
    (end.length > 1 ? endingWith(end.slice(1)) : all).filter((word) => word.endsWith(end)),
  );
  return {
    stems,
    lines,
    startingWith,
    endingWith,
    synonyms: (each) => table.get(each) ?? NONE,
    actions: new Set(actions),
    wording: readWording(wording),
  };
}
