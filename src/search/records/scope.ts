import type { Wording } from '../language/wording.ts';
import type { CommandEntry } from './command-entry.ts';
import type { SearchRecord } from './records.ts';

/** The tool that a query names, or that a record is about. */
export type Scope = 'docker' | 'compose' | 'swarm' | 'kubernetes' | 'big-data';

const OTHERS = ['kubernetes', 'big-data', 'swarm', 'compose'] as const satisfies Scope[];

/** The tools that a query names; Docker, which is often named beside another, only alone. */
export function scopesOf(all: readonly string[], wording: Wording): Set<Scope> {
  const isNamed = (scope: Scope) => all.some((word) => wording[scope].test(word));
  const found = new Set<Scope>(OTHERS.filter(isNamed));
  if (found.size === 0 && isNamed('docker')) found.add('docker');
  return found;
}

/** The tool that a record is about. */
export function scopeOf({ href }: SearchRecord, command: CommandEntry | undefined): Scope | undefined {
  if (command) {
    const [tool, group] = command.paths[0] ?? [];
    if (tool?.includes('kube')) return 'kubernetes';
    if (tool !== 'docker') return undefined;
    if (group === 'compose') return 'compose';
    return /^(?:swarm|node|service|stack|secret)$/.test(group ?? '') ? 'swarm' : 'docker';
  }
  const area = /^\/(?:labs\/)?(docker|swarm|kubernetes|big-data)\b/.exec(href)?.[1];
  return area === 'docker' && href.startsWith('/docker/compose/') ? 'compose' : (area as Scope | undefined);
}

/** Whether an address is on a page that explains error messages: such pages are named `troubleshooting` or `...-errors`. */
export const explainsErrors = (href: string): boolean => /(?:troubleshooting|-errors)\//.test(href);

/** Whether an address is of the questions at the end of a note, which only ask what its other sections have told. */
export const isQuiz = (href: string): boolean => /#check-yourself$/.test(href);
