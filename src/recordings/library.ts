/// <reference types="vite/client" />
import { parseRecording, type Recording } from './recording.ts';
import { findSession, findStep, type FoundStep } from './find.ts';

const files = import.meta.glob<string>('../../content/recordings/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every recorded session; measurements, whose files have the same folder, are charts' business. */
export const recordings: readonly Recording[] = Object.entries(files)
  .filter(([path]) => !path.includes('/measure-'))
  .map(([path, text]) => parseRecording(path.replace('../../', ''), text));

/** The recorded step that a page names as `session/step`. */
export function recordedStep(reference: string): FoundStep {
  return findStep(recordings, reference);
}

/** The recording of a session. */
export function recordedSession(name: string): Recording {
  return findSession(recordings, name);
}
