import { figuresIn, originalsIn, type NoteSource } from '../content/note-source.ts';
import type { Figure } from '../figures/model/figure.ts';
import { unknown } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** Addresses of pages, each with the fragments it has; one that ends in `*` stands for all that begin with it. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/** What the addresses of the site are made of, besides its notes. */
interface Places {
  /** The pages that are not notes. */
  routes: Addresses;
  /** The fragments that a figure brings to its page, by its name. */
  figurePlaces: ReadonlyMap<string, readonly string[]>;
}

/** The pages that are not notes, and the notes. */
export function addressesOf(
  notes: readonly NoteSource[],
  { routes, figurePlaces }: Places,
): Map<string, ReadonlySet<string>> {
  return new Map([
    ...routes,
    ...notes.map((note) => [`/${note.page}/`, fragmentsOf(note, figurePlaces)] as const),
  ]);
}

/** Checks that every link of a note within the site leads somewhere. */
export function checkLinks({ file, page, links }: NoteSource, addresses: Addresses): Problem[] {
  return links.flatMap(({ url, line }) => {
    if (/^(https?:|mailto:)/.test(url)) return [];
    const message = linkFault(url, `/${page}/`, addresses);
    return message === undefined ? [] : [{ file, line, message }];
  });
}

/** The same for the links of a figure, which lead to this site only; the page of all figures has every part of it. */
export function checkFigureLinks({ file, links }: Figure, addresses: Addresses): Problem[] {
  return links.flatMap(({ url, line }) => {
    const message = linkFault(url, '/figures/', addresses);
    return message === undefined ? [] : [{ file, line, message }];
  });
}

/** What is wrong with a link on a page, if anything. */
function linkFault(url: string, page: string, addresses: Addresses): string | undefined {
  return /^[/#]/.test(url)
    ? addressFault('link', url.startsWith('#') ? page + url : url, addresses)
    : `link "${url}": write an address from the root, such as /docker/dockerfile/`;
}

/**
 * What is wrong with an address of the site, if anything.
 * @param lead what names the address, such as `link`.
 */
export function addressFault(lead: string, address: string, addresses: Addresses): string | undefined {
  const [asked = '', fragment] = address.split('#');
  // What follows a question mark chooses for the page: ?shell=powershell.
  const target = asked.replace(/\?.*/, '');
  const fragments = addresses.get(target);
  if (fragments === undefined) return `${lead}: ${unknown('page', target, addresses.keys())}`;
  if (fragment === undefined || [...fragments].some((known) => covers(known, fragment))) return undefined;
  return `${lead} to ${target}: ${unknown('heading', fragment, fragments)}`;
}

/** Whether the site has a page, or a place on one, of this address. */
export function hasAddress(address: string, addresses: Addresses): boolean {
  const [target = '', fragment] = address.split('#');
  const fragments = addresses.get(target);
  return fragments !== undefined && (fragment === undefined || fragments.has(fragment));
}

function covers(known: string, fragment: string): boolean {
  return known === fragment || (known.endsWith('*') && fragment.startsWith(known.slice(0, -1)));
}

/** Fragments that a link to a note may name. */
function fragmentsOf(note: NoteSource, figurePlaces: Places['figurePlaces']): Set<string> {
  return new Set([
    ...note.headings.map(({ slug }) => slug),
    ...originalsIn(note).map((row) => `original-${row}`),
    ...figuresIn(note).flatMap((name) => figurePlaces.get(name) ?? []),
  ]);
}
