import type { NoteSource } from '../content/note-source.ts';
import { unknown } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** Addresses of pages, each with the fragments it has; one that ends in `*` stands for all that begin with it. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/** The pages that are not notes, and the notes. */
export function addressesOf(notes: readonly NoteSource[], routes: Addresses): Addresses {
  return new Map([...routes, ...notes.map((note) => [`/${note.page}/`, fragmentsOf(note)] as const)]);
}

/** Checks that every link of a note within the site leads somewhere. */
export function checkLinks({ file, page, links }: NoteSource, addresses: Addresses): Problem[] {
  return links.flatMap(({ url, line }) => {
    if (/^(https?:|mailto:)/.test(url)) return [];
    const message = /^[/#]/.test(url)
      ? addressFault('link', url.startsWith('#') ? `/${page}/${url}` : url, addresses)
      : `link "${url}": write an address from the root, such as /docker/dockerfile/`;
    return message === undefined ? [] : [{ file, line, message }];
  });
}

/**
 * What is wrong with an address of the site, if anything.
 * @param lead what names the address, such as `link`.
 */
export function addressFault(lead: string, address: string, addresses: Addresses): string | undefined {
  const [target = '', fragment] = address.split('#');
  const fragments = addresses.get(target);
  if (fragments === undefined) return `${lead}: ${unknown('page', target, addresses.keys())}`;
  if (fragment === undefined || [...fragments].some((known) => covers(known, fragment))) return undefined;
  return `${lead} to ${target}: ${unknown('heading', fragment, fragments)}`;
}

function covers(known: string, fragment: string): boolean {
  return known === fragment || (known.endsWith('*') && fragment.startsWith(known.slice(0, -1)));
}

/** Fragments that a link to a note may name; those of a figure begin with its name. */
function fragmentsOf(note: NoteSource): Set<string> {
  const fragments = new Set(note.headings.map(({ slug }) => slug));
  for (const { name, attributes } of note.elements) {
    if (name === 'Original') fragments.add(`original-${attributes.get('row')}`);
    if (name === 'Figure') fragments.add(`${attributes.get('name')}*`);
  }
  return fragments;
}
