import type { CommandEntry } from './command-entry.ts';
import type { SearchRecord } from './records.ts';

/** The tool that a query names, or that a record is about. */
export type Scope = 'docker' | 'compose' | 'swarm' | 'kubernetes' | 'big-data';

/** The tools that a query names. */
export function scopesOf(all: readonly string[]): Set<Scope> {
  const found = new Set<Scope>();
  const has = (pattern: RegExp) => all.some((word) => pattern.test(word));
  if (
    has(
      /^(?:kubernetes|kubectl|k8s|kube|minikube|pods?|deployments?|statefulsets?|replicasets?|clusterip|nodeport)$/,
    )
  )
    found.add('kubernetes');
  if (has(/^(?:hdfs|hadoop|hive|emr|spark|yarn|redshift|s3|sagemaker|mapreduce|kinesis)$/))
    found.add('big-data');
  if (has(/^(?:swarm|stacks?)$/)) found.add('swarm');
  if (has(/^compose$/)) found.add('compose');
  if (has(/^(?:docker|dockerfile|podman)$/) && found.size === 0) found.add('docker');
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
