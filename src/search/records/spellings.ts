import { stem, words } from '../language/words.ts';
import type { SearchRecord } from './records.ts';

/**
 * Odd spellings that lead to a word of the site: those of a term that are other words than its name, `registory`, but not `cgroups`.
 * A term of several words has none: `cache`, a spelling of image store, would lead to images.
 */
export function spellingsOf(records: readonly SearchRecord[]): Map<string, string> {
  return new Map(
    records.flatMap(({ kind, title, names = [] }) => {
      const own = kind === 'term' ? words(title) : [];
      if (own.length !== 1) return [];
      return names
        .filter((name) => /^[a-z]+$/.test(name) && !own.map(stem).includes(stem(name)))
        .map((name): [string, string] => [name, own[0]!]);
    }),
  );
}
