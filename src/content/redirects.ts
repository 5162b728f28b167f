import { z } from 'zod';
import { ContentError } from '../problems/problem.ts';
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

/**
 * Reads `content/redirects.yaml`.
 * @param faultOf what is wrong with an address that a redirect leads to, if anything.
 * @throws {ContentError} naming file, line and fault; one redirect that leads to another is a fault.
 */
export function parse(
  file: string,
  text: string,
  faultOf: (address: string) => string | undefined = () => undefined,
): readonly Redirect[] {
  const { data, lineOf } = readYaml(file, text, z.record(Address, Address));
  const problems = Object.entries(data).flatMap(([from, to]) => {
    const message = Object.hasOwn(data, to)
      ? `${from} leads to ${to}, which moved itself; write ${data[to]}`
      : faultOf(to);
    return message === undefined ? [] : [{ file, line: lineOf([from]), message }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return Object.entries(data).map(([from, to]) => ({ from, to }));
}

/** The redirects of whole pages. */
export const movedPages = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.filter(({ from }) => !from.includes('#'));

/** The places that a page once had and that moved, by the name they had there. */
export const movedPlaces = (redirects: readonly Redirect[], page: string): Redirect[] =>
  redirects
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map(({ from, to }) => ({ from: from.slice(page.length + 1), to }));
