import { createHash } from 'node:crypto';
import type { Measurement } from './measurement.ts';
import type { RecordedStep, Recording } from './recording.ts';

/** What is made before its seal is. */
export type Unsealed<T extends { seal: string }> = Omit<T, 'seal'>;

/** How a hash is written. */
export const HASH = /^[0-9a-f]{64}$/;

/**
 * The SHA-256 of a step: what it carries so that nothing in it is edited by hand, wherever a page shows it. The site's own id
 * for the command is no part of it, so that a command can be renamed.
 */
export function hashOf(step: Omit<RecordedStep, 'hash'> & { hash?: string }): string {
  const { hash: _, commandId: __, ...recorded } = step;
  return sha256(recorded);
}

/**
 * The SHA-256 of a recording as a whole: its day, its engine and its steps in their order. The words that its session brings,
 * its name, title and label, are no part of it.
 */
export function sealOf({ recorded, engine, steps }: Unsealed<Recording>): string {
  const { label: _, ...facts } = engine;
  return sha256({
    recorded,
    engine: facts,
    steps: steps.map((entry) => ('hash' in entry ? entry.hash : entry)),
  });
}

/** The SHA-256 of a measurement without its name, title and label. */
export function sealOfMeasurement(measurement: Unsealed<Measurement> & { seal?: string }): string {
  const { session: _, title: __, label: ___, seal: ____, ...measured } = measurement;
  return sha256(measured);
}

const sha256 = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value, keysInOrder)).digest('hex');

function keysInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
