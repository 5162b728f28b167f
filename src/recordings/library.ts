/// <reference types="vite/client" />
import { unknown } from '../problems/nearest.ts';
import { isMeasurement, parseMeasurement, type Measurement } from './measurement.ts';
import { parseRecording, type Recording } from './recording.ts';
import { findSession, findStep, type FoundStep } from './find.ts';

const files = import.meta.glob<string>('../../content/recordings/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const entries = Object.entries(files).map(([path, text]) => [path.replace('../../', ''), text] as const);

/** Every recorded session. */
export const recordings: readonly Recording[] = entries
  .filter(([path]) => !isMeasurement(path))
  .map(([path, text]) => parseRecording(path, text));

const measurements: readonly Measurement[] = entries
  .filter(([path]) => isMeasurement(path))
  .map(([path, text]) => parseMeasurement(path, text));

/**
 * The measurement `measure-<name>`.
 * @throws {Error} with the nearest right name when it was never made.
 */
export function measurement(name: string): Measurement {
  const found = measurements.find(({ session }) => session === `measure-${name}`);
  const known = measurements.map(({ session }) => session.replace('measure-', ''));
  if (!found) throw new Error(unknown('measurement', name, known));
  return found;
}

/** The recorded step that a page names as `session/step`. */
export function recordedStep(reference: string): FoundStep {
  return findStep(recordings, reference);
}

/** The recording of a session. */
export function recordedSession(name: string): Recording {
  return findSession(recordings, name);
}
