import { letterOf, letterPlace } from './letters.ts';
import type { Source, Sources } from './sources.ts';

/** Sources under one heading of their page. */
interface SourceGroup {
  /** The letters with which their publishers begin, such as `K` or `E to G`. */
  name: string;
  place: string;
  works: (Source & { id: string })[];
}

/** As many works share a heading, at most, where it is the heading of several letters. */
const MOST = 24;

/** The sources by who answers for them, from A to Z; neighbouring letters with few works have one heading. */
export function sourceGroups(sources: Sources): SourceGroup[] {
  const sorted = [...sources]
    .map(([id, source]) => ({ id, ...source }))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'));
  const groups: SourceGroup[] = [];
  for (const [letter, begun] of Map.groupBy(sorted, ({ publisher }) => letterOf(publisher))) {
    const last = groups.at(-1);
    if (last && last.works.length + begun.length <= MOST) {
      last.name = `${last.name.charAt(0)} to ${letter}`;
      last.works.push(...begun);
    } else groups.push({ name: letter, place: letterPlace(letter), works: begun });
  }
  return groups;
}
