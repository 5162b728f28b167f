import { originalPlace } from '../../content/corrections.ts';
import { figuresIn, originalsIn, type NoteSource } from '../../content/note-source.ts';
import { plainPages } from '../../content/plain-pages.ts';
import type { Figure } from '../../figures/model/figure.ts';
import { unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { linkedFault } from '../../site/linked-choices.ts';
import type { FigurePlaces } from './ids.ts';

/** Addresses of pages, each with the fragments it has; one that ends in `*` stands for all that begin with it. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/** What the addresses of the site are made of, besides its notes. */
interface Places {
  /** The pages that are not notes. */
  routes: Addresses;
  /** The fragments that a figure brings to its page, by its name. */
  figurePlaces: FigurePlaces;
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

/** Where links may lead. */
interface Targets {
  addresses: Addresses;
  /** The addresses that moved, and where to. */
  moved: ReadonlyMap<string, string>;
}

/** Checks that every link of a note leads somewhere; whether another site has the page is not looked up. */
export function checkLinks({ file, page, links }: NoteSource, targets: Targets): Problem[] {
  return links.flatMap(({ url, line }) => {
    const isExternal = /^(https?:|mailto:)/.test(url);
    const message = isExternal ? externalFault(url) : linkFault(url, `/${page}/`, targets);
    return message === undefined ? [] : [{ file, line, message }];
  });
}

/** The same for the links of a figure, which lead to this site only; the page of all figures has every part of it. */
export function checkFigureLinks({ file, links }: Figure, targets: Targets): Problem[] {
  return links.flatMap(({ url, line }) => {
    const message = linkFault(url, '/figures/', targets);
    return message === undefined ? [] : [{ file, line, message }];
  });
}

/** What is wrong with a link to another site or to a mailbox, if anything. */
function externalFault(url: string): string | undefined {
  if (/^mailto:/.test(url))
    return /^mailto:[^\s@]+@[^\s@]+$/.test(url) ? undefined : badly(url, 'mailto:name@example.org');
  return /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url) ? undefined : badly(url, 'https://example.org/');
}

const badly = (url: string, example: string) => `link "${url}" is no address: write one such as ${example}`;

/** What is wrong with a link on a page, if anything. */
function linkFault(url: string, page: string, { addresses, moved }: Targets): string | undefined {
  if (!/^[/#]/.test(url)) return `link "${url}": write an address from the root, such as /docker/dockerfile/`;
  const { path, query, fragment } = partsOf(url.startsWith('/') ? url : page + url);
  const to = moved.get(path + fragment) ?? moved.get(path);
  if (to !== undefined) return `link: "${path}${fragment}" moved; write ${to}`;
  const fields = plainPages.find((each) => each.path === path)?.fields ?? [];
  const unknownChoice = linkedFault(query, fields);
  return (
    addressFault('link', path + fragment, addresses) ?? (unknownChoice && `link to ${path}: ${unknownChoice}`)
  );
}

/** An address cut before its query and its fragment. */
function partsOf(address: string): { path: string; query: string; fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, query, fragment };
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
function fragmentsOf(note: NoteSource, figurePlaces: FigurePlaces): Set<string> {
  return new Set([
    ...note.headings.map(({ slug }) => slug),
    ...originalsIn(note).map(originalPlace),
    ...figuresIn(note).flatMap((name) => figurePlaces.get(name) ?? []),
  ]);
}
