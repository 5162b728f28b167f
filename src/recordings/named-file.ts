import type { z } from 'zod';
import { faultsOf } from '../problems/issues.ts';
import { readJson } from '../problems/json.ts';
import { ContentError } from '../problems/problem.ts';

/** What a file of content/recordings/ is, and the command that writes it. */
interface Kind {
  what: string;
  by: string;
}

/**
 * Reads a file of content/recordings/, whose name is that of what it holds.
 * @throws {ContentError} when it is of another kind or holds what another file is named after.
 */
export function readNamed<T extends { session: string }>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  { what, by }: Kind,
): T {
  const fail = (message: string) => new ContentError([{ file, message }]);
  const { data, error } = schema.safeParse(readJson(file, text), { reportInput: true });
  if (data === undefined)
    throw fail(`is not a ${what}: ${faultsOf(error!.issues[0]!, schema)[0]!.message}; run "${by}"`);
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name !== `${data.session}.json`) throw fail(`holds "${data.session}"; name it ${data.session}.json`);
  return data;
}
