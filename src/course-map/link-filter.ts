import { linkFields, type LinkField } from '../content/link-fields.ts';
import { plainLetters } from '../site/browser/filtered.ts';

/** What a reader asks of the course map; an empty string asks nothing. */
export type LinkFilter = Record<LinkField, string>;

/** One link of the map as the filter sees it: its properties, and all its text under `words`. */
type FilteredLink = LinkFilter;

/** Whether a link has the wanted properties and every wanted word somewhere in its text. */
export function passes(link: FilteredLink, filter: LinkFilter): boolean {
  const text = plainLetters(link.words);
  return (
    linkFields.every((key) => key === 'words' || filter[key] === '' || filter[key] === link[key]) &&
    plainLetters(filter.words)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
