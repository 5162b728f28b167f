import { existsSync, readFileSync } from 'node:fs';
import type { Need } from '../../../src/recordings/script-schema.ts';

const forwarding = '/proc/sys/net/ipv4/ip_forward';

/** Whether the kernel of this machine has what a session may need of it. */
const present: Record<Need, () => boolean> = {
  /** Swarm's service addresses and routing mesh; new network namespaces must forward, as the first one does. */
  ip_vs: () => existsSync('/proc/net/ip_vs') && readFileSync(forwarding, 'utf8').trim() === '1',
  /** Control groups in one hierarchy, of version 2. */
  cgroup2: () => existsSync('/sys/fs/cgroup/cgroup.controllers'),
};

/** Whether it has all that is needed. */
export function kernelHas(needs: readonly Need[]): boolean {
  return needs.every((need) => present[need]());
}
