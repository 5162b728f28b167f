import { unknown } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** Seconds by `session/step`, taken from recordings: since the last event where one is watched, else of the run itself. */
export type Moments = ReadonlyMap<string, number>;

/** The part of a recording that tells times. */
export interface TimedRecording {
  session: string;
  steps: readonly { id?: string; ms?: number; sinceEventMs?: number }[];
}

/** The times that a figure may name. */
export function momentsOf(recordings: readonly TimedRecording[]): Moments {
  return new Map(
    recordings.flatMap(({ session, steps }) =>
      steps.flatMap(({ id, ms, sinceEventMs }): [string, number][] => {
        const time = sinceEventMs ?? ms;
        return id === undefined || time === undefined ? [] : [[`${session}/${id}`, time / 1000]];
      }),
    ),
  );
}

/** Puts the recorded seconds where a figure's text names them as `$session/step`, to three digits. */
export function withMoments(
  file: string,
  text: string,
  moments: Moments,
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = text.split('\n').map((line, index) =>
    line.replace(/\$([a-z0-9-]+\/[a-z0-9-]+)/g, (written, reference: string) => {
      const seconds = moments.get(reference);
      if (seconds !== undefined) return String(Number(seconds.toPrecision(3)));
      problems.push({ file, line: index + 1, message: unknown('recorded time', reference, moments.keys()) });
      return written;
    }),
  );
  return { text: lines.join('\n'), problems };
}
