import { z } from 'zod';
import { kinds } from '../content/kinds.ts';
import { ContentError, nameOf } from '../problems/problem.ts';
import { readNamed } from './named-file.ts';
import { HASH, sealOfMeasurement } from './seal.ts';

const rowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  /** Every run, in the unit of the measurement. */
  runs: z.array(z.number().nonnegative('a run takes 0 or more')).min(1),
  /** What was measured exactly: the command, or from when to when. */
  what: z.string(),
  /** Where the numbers come from, when they were not measured with the rest. */
  source: z.string().optional(),
});

/** A file of content/recordings/ that holds a measurement. */
const measurementSchema = z.strictObject({
  session: z.string().regex(/^measure-/, 'a measurement is named measure-...'),
  title: z.string(),
  unit: z.enum(['ms', 's', 'MB']),
  /** Whether equal steps of the axis add or multiply. */
  scale: z.enum(['linear', 'logarithmic']),
  recorded: z.iso.date(),
  machine: z.string(),
  label: z.string().optional(),
  rows: z.array(rowSchema).min(1),
  /** `sealOfMeasurement` of the rest. */
  seal: z.string().regex(HASH),
});

/** What a chart shows. */
export type Measurement = z.infer<typeof measurementSchema>;
/** One thing that was measured, run by run. */
export type MeasuredRow = z.infer<typeof rowSchema>;

/** Whether a file of content/recordings/ holds a measurement, by its name; all others hold sessions. */
export const isMeasurement = (file: string): boolean => nameOf(file).startsWith('measure-');

/**
 * Reads `content/recordings/measure-<name>.json`.
 * @throws {ContentError} when the file is not that measurement, is not what was measured, or has a row that its chart cannot
 * show; it is written by `npm run record -- measure`, never by hand.
 */
export function parseMeasurement(file: string, text: string): Measurement {
  const by = 'npm run record -- measure';
  const measurement = readNamed(file, text, measurementSchema, { what: 'measurement', by });
  const refuse = (message: string) => new ContentError([{ file, message }]);
  if (sealOfMeasurement(measurement) !== measurement.seal)
    throw refuse(
      `its numbers, its day or its machine are not what was measured; bring the file back with git, or run "${by}"`,
    );
  const beyond = measurement.rows.find(({ runs }) => runs.includes(0));
  if (beyond !== undefined && measurement.scale === 'logarithmic')
    throw refuse(`row "${beyond.id}" has a run of 0, which no logarithmic axis reaches`);
  return measurement;
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
