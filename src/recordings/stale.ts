import type { Recording } from './recording.ts';

/** After this many days a reader is told that a recording is old. */
export const staleAfterDays = 180;

const dayMs = 24 * 60 * 60 * 1000;

/** The first number of a version: 26 of "26.1.5+dfsg1", 1 of "v1.32.3". */
export function majorVersion(version: string): number | undefined {
  const digits = /^v?(\d+)/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whole days from one date to a later one, both written 2026-11-22. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

/**
 * What a reader should be told about an old recording, or undefined when there is nothing to tell.
 * `grammarVersion` is the version of the tool whose options the commands on the site were checked against.
 */
export function staleNotice(
  recording: Recording,
  today: string,
  grammarVersion?: string,
): string | undefined {
  const { engine, recorded } = recording;
  const days = daysBetween(recorded, today);
  if (days > staleAfterDays) return `Recorded ${days} days ago; newer versions may print something else.`;
  const [shown, checked] = [majorVersion(engine.version), majorVersion(grammarVersion ?? engine.version)];
  if (shown !== checked)
    return `Recorded with version ${shown}; the commands here were checked against version ${checked}.`;
  return undefined;
}
