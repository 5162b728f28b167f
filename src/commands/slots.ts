/** The rule a slot's value keeps: the pattern of the tool that will read it, and the rule in words. */
interface Rule {
  pattern: RegExp;
  longest?: number;
  range?: [number, number];
  says: string;
}

const DNS_LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';

/**
 * Naming rules of Docker and Kubernetes. No pattern admits a space, a quote or any character that a shell
 * would read as its own, and none a leading dash, so that a value which passes needs no quoting in any shell.
 */
export const RULES = {
  container: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/,
    says: 'at least two letters, digits, dots, dashes or underscores, beginning with a letter or digit',
  },
  name: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/,
    longest: 64,
    says: 'letters, digits, dots, dashes and underscores, beginning with a letter or digit',
  },
  node: {
    pattern: /^[a-zA-Z0-9](?:[-a-zA-Z0-9.]*[a-zA-Z0-9])?$/,
    longest: 253,
    says: 'a host name or node id: letters, digits, dashes and dots',
  },
  service: {
    pattern: /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/,
    longest: 63,
    says: 'at most 63 letters, digits, dashes and underscores, ending with a letter or digit',
  },
  image: {
    pattern:
      /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$/,
    longest: 255,
    says: 'an image name in lower case, such as busybox, nginx:1.27 or registry.example/team/app:2',
  },
  host: {
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?$/,
    longest: 253,
    says: 'a host name or an IPv4 address, with a port where one is needed',
  },
  port: { pattern: /^[1-9]\d{0,4}$/, range: [1, 65535], says: 'a whole number from 1 to 65535' },
  count: { pattern: /^(?:0|[1-9]\d{0,3})$/, says: 'a whole number from 0 to 9999' },
  memory: { pattern: /^[1-9]\d{0,9}[bkmg]?$/, says: 'a number with b, k, m or g after it, such as 64m' },
  cpus: {
    pattern: /^(?:[1-9]\d{0,2}(?:\.\d{1,2})?|0\.(?:0[1-9]|[1-9]\d?))$/,
    says: 'a number such as 0.5 or 2',
  },
  path: {
    pattern: /^(?!-)[a-zA-Z0-9_./-]+$/,
    longest: 255,
    says: 'a path without spaces: letters, digits, dots, dashes, underscores and slashes',
  },
  token: {
    pattern: /^SWMTKN-1-[a-z0-9]+(?:-[a-z0-9]+)*$/,
    longest: 128,
    says: 'the token that docker swarm join-token printed',
  },
  context: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.:/-]*$/,
    longest: 253,
    says: 'the name of a context from kubectl config get-contexts',
  },
  'k8s-label': {
    pattern: new RegExp(`^${DNS_LABEL}$`),
    longest: 63,
    says: 'at most 63 small letters, digits and dashes, beginning and ending with a letter or digit',
  },
  'k8s-name': {
    pattern: new RegExp(`^${DNS_LABEL}(?:\\.${DNS_LABEL})*$`),
    longest: 253,
    says: 'small letters, digits, dashes and dots, beginning and ending with a letter or digit',
  },
} as const satisfies Record<string, Rule>;

export type SlotKind = keyof typeof RULES;

/** A value that a reader can fill in once for every command. */
export interface Slot {
  name: string;
  kind: SlotKind;
  label: string;
  default: string;
}

/** Why `value` cannot stand in a slot of this kind, in words for the reader, or undefined when it can. */
export function refuse(kind: SlotKind, value: string): string | undefined {
  const { pattern, longest = 128, range, says }: Rule = RULES[kind];
  if (value.length > longest) return `${says}, and at most ${longest} characters long`;
  const fits = pattern.test(value) && (!range || (Number(value) >= range[0] && Number(value) <= range[1]));
  return fits ? undefined : says;
}
