import { unknown } from '../problems/nearest.ts';
import { Fault } from '../problems/problem.ts';
import { isStep, type RecordedStep, type Recording } from './recording.ts';

/** A step together with the recording it belongs to, which says what engine printed it and when. */
export interface FoundStep {
  recording: Recording;
  step: RecordedStep;
}

/**
 * The step an author names as `session/step`.
 * @throws {Fault} with the nearest right name when there is no such session or step.
 */
export function findStep(recordings: readonly Recording[], reference: string): FoundStep {
  const [session = '', id = '', ...more] = reference.split('/');
  if (id === '' || more.length > 0)
    throw new Fault(`"${reference}" should name a recorded step as session/step`);
  const recording = findSession(recordings, session);
  const steps = recording.steps.filter(isStep);
  const step = steps.find((candidate) => candidate.id === id);
  if (!step)
    throw new Fault(
      unknown(
        `step of session ${session}`,
        id,
        steps.map((s) => s.id),
      ),
    );
  return { recording, step };
}

/**
 * The recording of a session, by its name.
 * @throws {Fault} with the nearest right name when it was never recorded.
 */
export function findSession(recordings: readonly Recording[], session: string): Recording {
  const recording = recordings.find((candidate) => candidate.session === session);
  if (!recording)
    throw new Fault(
      unknown(
        'recorded session',
        session,
        recordings.map((r) => r.session),
      ),
    );
  return recording;
}

/**
 * The entries from step or event `from` to `to`, both included; the whole session without them.
 * @throws {Fault} when a name is unknown or the two stand in the wrong order.
 */
export function stepsBetween(recording: Recording, from?: string, to?: string): Recording['steps'] {
  const ids = recording.steps.map(({ id }) => id);
  const position = (id: string | undefined, fallback: number) => {
    if (id === undefined) return fallback;
    const index = ids.indexOf(id);
    if (index === -1)
      throw new Fault(
        unknown(
          `step of session ${recording.session}`,
          id,
          ids.filter((each) => each !== undefined),
        ),
      );
    return index;
  };
  const first = position(from, 0);
  const last = position(to, recording.steps.length - 1);
  if (first > last) throw new Fault(`step "${from}" of session ${recording.session} comes after "${to}"`);
  return recording.steps.slice(first, last + 1);
}
