import { letterOf, letterPlace, letterRange } from './letters.ts';
import type { Source, Sources } from './sources.ts';

/** A source where it stands on its page. */
interface Work extends Source {
  id: string;
  /** Under what it stands: its publisher, or `GitHub` for all repositories. */
  shelf: string;
  /** For a repository its name, such as `helm/helm`. */
  repository: string | undefined;
}

/** Sources under one heading of their page. */
interface SourceGroup {
  /** The letters with which their shelves begin, such as `K` or `E to G`. */
  name: string;
  place: string;
  works: Work[];
}

/** As many works share a heading, at most, where it is the heading of several letters. */
const MOST = 15;

/** The sources by who answers for them, from A to Z; neighbouring letters with few works have one heading. */
export function sourceGroups(sources: Sources): SourceGroup[] {
  const sorted = [...sources]
    .map(shelved)
    .sort((a, b) => a.shelf.localeCompare(b.shelf, 'en') || a.title.localeCompare(b.title, 'en'));
  const groups: SourceGroup[] = [];
  for (const [letter, begun] of Map.groupBy(sorted, ({ shelf }) => letterOf(shelf))) {
    const last = groups.at(-1);
    if (last && last.works.length + begun.length <= MOST) {
      last.name = letterRange(last.name, letter);
      last.works.push(...begun);
    } else groups.push({ name: letter, place: letterPlace(letter), works: begun });
  }
  return groups;
}

function shelved([id, source]: [string, Source]): Work {
  const repository = /^(\S+) on GitHub$/.exec(source.publisher)?.[1];
  return { id, ...source, repository, shelf: repository === undefined ? source.publisher : 'GitHub' };
}
