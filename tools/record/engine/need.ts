import { existsSync } from 'node:fs';
import { has, run } from '../run.ts';

/** Thrown where there is nothing to record on; the message says what is missing and what to do. */
export class NoEngine extends Error {
  constructor(reason: string, advice: string) {
    super(`${reason}.\n${advice}.`);
    this.name = 'NoEngine';
  }
}

/** A machine on which no Docker engine can be unpacked and started. */
export function noDocker(reason: string): NoEngine {
  return new NoEngine(
    `No Docker engine can be had here: ${reason}`,
    'Either set DOCKER_HOST to an engine that may be used for throw-away containers, ' +
      'or run as root on a Debian machine (or in a privileged container of one)',
  );
}

const namespaces = ['--mount', '--net', '--pid', '--fork', 'true'];
const programs = ['apt-get', 'dpkg-deb', 'unshare', 'nsenter', 'setpriv', 'ip', 'tar'];

/** Why an engine cannot be unpacked and started on this machine, or undefined when it can. */
export async function whyNoEngine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return `namespaces need Linux, and this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'namespaces with their own network need root';
  for (const program of programs) if (!(await has(program))) return `the program "${program}" is missing`;
  if (!existsSync('/sys/fs/cgroup')) return 'control groups are not mounted';
  return run('unshare', namespaces).then(
    () => undefined,
    () => 'namespaces are refused, as in a container that is not privileged',
  );
}
