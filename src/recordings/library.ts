/// <reference types="vite/client" />
import { existing } from '../problems/nearest.ts';
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

/** Every measurement, by its name without `measure-`. */
export const measurements: ReadonlyMap<string, Measurement> = new Map(
  entries
    .filter(([path]) => isMeasurement(path))
    .map(([path, text]) => parseMeasurement(path, text))
    .map((each) => [each.session.replace('measure-', ''), each]),
);

/**
 * The measurement `measure-<name>`.
 * @throws {Error} with the nearest right name when it was never made.
 */
export function measurement(name: string): Measurement {
  return existing('measurement', name, measurements);
}

/** The recorded step that a page names as `session/step`. */
export function recordedStep(reference: string): FoundStep {
  return findStep(recordings, reference);
}

/** The recording of a session. */
export function recordedSession(name: string): Recording {
  return findSession(recordings, name);
}
