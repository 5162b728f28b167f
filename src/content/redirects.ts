import { z } from 'zod';
import { stopIfAny } from '../problems/problem.ts';
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

/** What redirects are checked against. */
export interface Known {
  /** What is wrong with an address that a redirect leads to, if anything. */
  faultOf(address: string): string | undefined;
  /** Whether the site has a page, or a place on one, of this address. */
  has(address: string): boolean;
}

/**
 * Reads `content/redirects.yaml`.
 * @throws {ContentError} naming file, line and fault; a redirect that leads to another, or from what is there, is one.
 */
export function parse(
  file: string,
  text: string,
  known: Known = { faultOf: () => undefined, has: () => false },
): readonly Redirect[] {
  const { data, lineOf } = readYaml(file, text, z.record(Address, Address));
  const moved = new Map(Object.entries(data));
  const problems = [...moved].flatMap(([from, to]) => {
    const message = fault(from, to, moved, known);
    return message === undefined ? [] : [{ file, line: lineOf([from]), message }];
  });
  stopIfAny(problems);
  return [...moved].map(([from, to]) => ({ from, to }));
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

/** The redirects of whole pages. */
export const movedPages = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.filter(({ from }) => !from.includes('#'));

/** The places that a page once had and that moved, by the name they had there. */
export const movedPlaces = (redirects: readonly Redirect[], page: string): Redirect[] =>
  redirects
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map(({ from, to }) => ({ from: from.slice(page.length + 1), to }));
