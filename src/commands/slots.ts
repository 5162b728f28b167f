/** The rule a slot's value keeps: the pattern of the tool that will read it, and how long it may be. */
interface Rule {
  pattern: RegExp;
  /** In characters; 128 where it is absent. */
  longest?: number;
  range?: [number, number];
}

const DNS_LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';

/**
 * Naming rules of Docker and Kubernetes. No pattern admits a space, a quote or any character that a shell
 * would read as its own, and none a leading dash, so that a value which passes needs no quoting in any shell.
 */
export const RULES = {
  container: { pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/ },
  name: { pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, longest: 64 },
  node: { pattern: /^[a-zA-Z0-9](?:[-a-zA-Z0-9.]*[a-zA-Z0-9])?$/, longest: 253 },
  service: { pattern: /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/, longest: 63 },
  image: {
    pattern:
      /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$/,
    longest: 255,
  },
  host: { pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?$/, longest: 253 },
  port: { pattern: /^[1-9]\d{0,4}$/, range: [1, 65535] },
  count: { pattern: /^(?:0|[1-9]\d{0,3})$/ },
  memory: { pattern: /^\d+(?:\.\d+)?(?:[kmgt]i?b?|b)$/i },
  cpus: { pattern: /^(?:[1-9]\d{0,2}(?:\.\d{1,2})?|0\.(?:0[1-9]|[1-9]\d?))$/ },
  path: { pattern: /^(?!-)[a-zA-Z0-9_./-]+$/, longest: 255 },
  token: { pattern: /^SWMTKN-1-[a-z0-9]+(?:-[a-z0-9]+)*$/, longest: 128 },
  context: { pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.:@/-]*$/, longest: 253 },
  'k8s-label': { pattern: new RegExp(`^${DNS_LABEL}$`), longest: 63 },
  'k8s-name': { pattern: new RegExp(`^${DNS_LABEL}(?:\\.${DNS_LABEL})*$`), longest: 253 },
} as const satisfies Record<string, Rule>;

/** The name of a rule. */
export type SlotKind = keyof typeof RULES;

/** A value that a reader can fill in once for every command. */
export interface Slot {
  name: string;
  kind: SlotKind;
  label: string;
  default: string;
}

/** How long a value of a kind may be, in characters. */
export const longestOf = (kind: SlotKind): number => (RULES[kind] as Rule).longest ?? 128;

/** Whether `value` can stand in a slot of this kind. */
export function accepts(kind: SlotKind, value: string): boolean {
  const { pattern, range }: Rule = RULES[kind];
  const isLong = value.length > longestOf(kind);
  return (
    !isLong && pattern.test(value) && (!range || (Number(value) >= range[0] && Number(value) <= range[1]))
  );
}
