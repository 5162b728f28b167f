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
 * @throws {ContentError} naming file, line and fault; one redirect that leads to another is a fault.
 */
export function parse(file: string, text: string): readonly Redirect[] {
  const { data, lineOf } = readYaml(file, text, z.record(Address, Address));
  const problems = Object.entries(data)
    .filter(([, to]) => to in data)
    .map(([from, to]) => ({
      file,
      line: lineOf([from]),
      message: `${from} leads to ${to}, which moved itself; write ${data[to]}`,
    }));
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
