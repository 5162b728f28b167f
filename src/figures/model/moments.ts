import { unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { median } from '../../recordings/measurement.ts';

/** Seconds by `session/step` or `measure-name/row`, taken from recordings. */
export type Moments = ReadonlyMap<string, number>;

/** The parts of a recorded session or measurement that tell times. */
export interface TimedRecording {
  session: string;
  steps?: readonly { id?: string; ms?: number; sinceEventMs?: number }[];
  unit?: string;
  rows?: readonly { id: string; runs: readonly number[] }[];
}

/**
 * The times that a figure may name: of a step the time since the last event where one is watched, else of the command
 * itself; of a measured row the median of its runs, as charts show it.
 */
export function momentsOf(recordings: readonly TimedRecording[]): Moments {
  return new Map(recordings.flatMap((recording) => [...stepTimes(recording), ...rowTimes(recording)]));
}

function stepTimes({ session, steps = [] }: TimedRecording): [string, number][] {
  return steps.flatMap(({ id, ms, sinceEventMs }): [string, number][] => {
    const time = sinceEventMs ?? ms;
    return id === undefined || time === undefined ? [] : [[`${session}/${id}`, time / 1000]];
  });
}

function rowTimes({ session, unit, rows = [] }: TimedRecording): [string, number][] {
  const perSecond = unit === 'ms' ? 1000 : unit === 's' ? 1 : undefined;
  if (perSecond === undefined) return [];
  return rows.map(({ id, runs }) => [`${session}/${id}`, median(runs) / perSecond]);
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
