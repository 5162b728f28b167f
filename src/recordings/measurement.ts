import { z } from 'zod';
import { kinds } from '../content/kinds.ts';
import { faultsOf } from '../problems/issues.ts';
import { readJson } from '../problems/json.ts';
import { ContentError } from '../problems/problem.ts';

const rowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  /** Every run, in the unit of the measurement. */
  runs: z.array(z.number()).min(1),
  /** What was measured exactly: the command, or from when to when. */
  what: z.string(),
  /** Where the numbers come from, when they were not measured with the rest. */
  source: z.string().optional(),
});

/** A file of content/recordings/ that holds a measurement. */
const measurementSchema = z.strictObject({
  session: z.string().regex(/^measure-/),
  title: z.string(),
  unit: z.enum(['ms', 's', 'MB']),
  /** Whether equal steps of the axis add or multiply. */
  scale: z.enum(['linear', 'logarithmic']),
  recorded: z.iso.date(),
  machine: z.string(),
  label: z.string().optional(),
  rows: z.array(rowSchema).min(1),
});

export type Measurement = z.infer<typeof measurementSchema>;
export type MeasuredRow = z.infer<typeof rowSchema>;

/**
 * Reads `content/recordings/measure-<name>.json`.
 * @throws {ContentError} when the file is not a measurement; it is written by `npm run record -- measure`, never by hand.
 */
export function parseMeasurement(file: string, text: string): Measurement {
  const parsed = measurementSchema.safeParse(readJson(file, text), { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first] = faultsOf(parsed.error.issues[0]!, measurementSchema);
  throw new ContentError([{ file, message: `is not a measurement: ${first!.message}` }]);
}

/** The median of a row, which one slow run does not move, and its least and greatest. */
export function spread({ runs }: MeasuredRow): { median: number; least: number; most: number } {
  return { median: median(runs), least: Math.min(...runs), most: Math.max(...runs) };
}

/** The middle value of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
