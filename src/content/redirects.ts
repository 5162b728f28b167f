import { z } from 'zod';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';

const Address = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9.-]+)?$/,
    'expected an address such as /docker/volumes/ or /commands/#build',
  );

/** An address that moved, and where to. */
export interface Redirect {
  from: string;
  to: string;
}

/** The redirects with the lines of their file on which they stand. */
export interface RedirectsSource {
  file: string;
  redirects: readonly Redirect[];
  /** The line of the redirect from an address. */
  lineOf(from: string): number;
}

/** What redirects are checked against. */
export interface Known {
  /** What is wrong with an address that a redirect leads to, if anything. */
  faultOf(address: string): string | undefined;
  /** Whether the site has a page, or a place on one, of this address. */
  has(address: string): boolean;
}

/**
 * Reads content/redirects.yaml, with the lines of its redirects.
 * @throws {ContentError} on a malformed file; where redirects lead is not looked at.
 */
export function readRedirects(file: string, text: string): RedirectsSource {
  const { data, lineOf } = readYaml(file, text, z.record(Address, Address));
  const redirects = Object.entries(data).map(([from, to]) => ({ from, to }));
  return { file, redirects, lineOf: (from) => lineOf([from]) };
}

/** Checks that redirects lead to what is there, none of them to another one, or from what is there. */
export function checkRedirects({ file, redirects, lineOf }: RedirectsSource, known: Known): Problem[] {
  const moved = movedTo(redirects);
  return redirects.flatMap(({ from, to }) => {
    const message = fault(from, to, moved, known);
    return message === undefined ? [] : [{ file, line: lineOf(from), message }];
  });
}

/**
 * Reads content/redirects.yaml.
 * @throws {ContentError} on a malformed file, or a redirect that leads to another one.
 */
export function parse(file: string, text: string): readonly Redirect[] {
  const read = readRedirects(file, text);
  stopIfAny(checkRedirects(read, { faultOf: () => undefined, has: () => false }));
  return read.redirects;
}

function fault(
  from: string,
  to: string,
  moved: ReadonlyMap<string, string>,
  known: Known,
): string | undefined {
  if (from === to) return `${from} leads to itself; write where it stands now`;
  if (known.has(from)) return `${from} is there, so nothing leads on from it; leave the line out`;
  const page = from.replace(/#.*/, '');
  const lost =
    page === from ? undefined : page === '/' ? 'the home page leads on from no place' : known.faultOf(page);
  if (lost !== undefined) return `${from}: ${lost}`;
  const further = moved.get(to);
  if (further === from) return `${from} and ${to} lead to each other; write where they stand now`;
  if (further !== undefined) return `${from} leads to ${to}, which moved itself; write ${further}`;
  return known.faultOf(to);
}

/** Where each address that moved leads to. */
export const movedTo = (redirects: readonly Redirect[]): Map<string, string> =>
  new Map(redirects.map(({ from, to }) => [from, to]));

/** The redirects of whole pages. */
export const movedPages = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.filter(({ from }) => !from.includes('#'));

/** The places that a page once had and that moved, by the name they had there. */
export const movedPlaces = (redirects: readonly Redirect[], page: string): Redirect[] =>
  redirects
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map(({ from, to }) => ({ from: from.slice(page.length + 1), to }));
