import { z } from 'zod';
import { readYaml } from '../problems/yaml.ts';
import { Day, Id } from './fields.ts';

const Source = z.strictObject({
  /** The work's own title. */
  title: z.string().min(1),
  /** Who answers for it: a documentation, a project, a person. */
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  /** The day it was read for these notes; absent for a video that is known from a summary only. */
  read: Day.optional(),
  /** What the edition that was read describes, such as `Docker CLI 29.7.2`. */
  version: z.string().min(1).optional(),
});

/** A work that a page or a correction leans on. */
export type Source = z.infer<typeof Source>;

/** Every source by id, in the file's order. */
export type Sources = ReadonlyMap<string, Source>;

/**
 * Reads `content/sources.yaml`.
 * @throws {ContentError} naming file, line and fault.
 */
export function parse(file: string, text: string): Sources {
  const { data } = readYaml(file, text, z.record(Id, Source));
  return new Map(Object.entries(data));
}
