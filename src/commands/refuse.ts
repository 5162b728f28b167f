import { accepts, longestOf, type SlotKind } from './slots.ts';

/** The rules of slots, for readers. */
const SAYS: Record<SlotKind, string> = {
  container: 'at least two letters, digits, dots, dashes or underscores, beginning with a letter or digit',
  name: 'letters, digits, dots, dashes and underscores, beginning with a letter or digit',
  node: 'a host name, an address or a node id: letters, digits, dashes and dots, beginning and ending with a letter or digit',
  service: 'at most 63 letters, digits, dashes and underscores, beginning and ending with a letter or digit',
  image: 'an image name in lower case, such as busybox, nginx:1.27 or registry.example/team/app:2',
  host: 'a host name or an IPv4 address, with a port where one is needed',
  port: 'a whole number from 1 to 65535',
  count: 'a whole number from 0 to 9999',
  memory: 'a number with its unit, such as 64m, 512mb or 1.5g',
  cpus: 'a number such as 0.5 or 2',
  path: 'a path without spaces: letters, digits, dots, dashes, underscores and slashes',
  token: 'the token that docker swarm join-token printed',
  context: 'the name of a context from kubectl config get-contexts',
  'k8s-label': 'at most 63 small letters, digits and dashes, beginning and ending with a letter or digit',
  'k8s-name': 'small letters, digits, dashes and dots, beginning and ending with a letter or digit',
};

/** Why `value` cannot stand in a slot of this kind, in words for the reader, or undefined when it can. */
export function refuse(kind: SlotKind, value: string): string | undefined {
  if (accepts(kind, value)) return undefined;
  const longest = longestOf(kind);
  return value.length > longest ? `${SAYS[kind]}, and at most ${longest} characters long` : SAYS[kind];
}
