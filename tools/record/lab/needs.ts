import { existsSync, readFileSync } from 'node:fs';

const forwarding = '/proc/sys/net/ipv4/ip_forward';

/** What a session may need of the kernel, and whether this machine's has it. */
const present = {
  /** Swarm's service addresses and routing mesh; new network namespaces must forward, as the first one does. */
  ip_vs: () => existsSync('/proc/net/ip_vs') && readFileSync(forwarding, 'utf8').trim() === '1',
  /** Control groups in one hierarchy, of version 2. */
  cgroup2: () => existsSync('/sys/fs/cgroup/cgroup.controllers'),
};

export type Need = keyof typeof present;

/** All that may be needed, as session scripts write it. */
export const needNames = Object.keys(present) as [Need, ...Need[]];

/** Whether the kernel of this machine has all that is needed. */
export function kernelHas(needs: readonly Need[]): boolean {
  return needs.every((need) => present[need]());
}
