import { grammars } from '../commands/grammar/grammars.ts';
import { today, type Recording } from './recording.ts';

/** After this many days a reader is told that a recording is old. */
const staleAfterDays = 180;

const dayMs = 24 * 60 * 60 * 1000;

/** The first number of a version: 26 of "26.1.5+dfsg1", 1 of "v1.32.3". */
function majorVersion(version: string): number | undefined {
  const digits = /^v?(\d+)/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whole days from one date to a later one, both written 2026-11-22. */
function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

/** The tool on whose command line each engine is driven. */
const tools = { 'Docker Engine': 'docker', Kubernetes: 'kubectl', kubectl: 'kubectl' } as const;

/** The versions of the tools whose options the commands on the site are checked against. */
type CheckedVersions = Readonly<Record<'docker' | 'kubectl', { readonly version: string }>>;

/** What a reader should be told about an old recording, or undefined when there is nothing to tell. */
export function staleNotice(
  { engine, recorded }: Recording,
  today: string,
  checked: CheckedVersions,
): string | undefined {
  if (daysBetween(recorded, today) > staleAfterDays)
    return `Recorded more than ${staleAfterDays} days ago; newer versions may print something else.`;
  const tool = tools[engine.name];
  const [shown, expected] = [engine.version, checked[tool].version].map(majorVersion);
  if (shown !== expected)
    return `Recorded with ${engine.name} ${shown}; the commands here are checked against ${tool} ${expected}.`;
  return undefined;
}

/** What a reader should be told today, on this site. */
export const noticeToday = (recording: Recording): string | undefined =>
  staleNotice(recording, today(), grammars);
