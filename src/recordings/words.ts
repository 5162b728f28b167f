import { longDate } from '../site/dates.ts';
import type { RecordedEvent, RecordedStep, Recording } from './recording.ts';

/** "Docker Engine 26.1.5, 22 November 2026": where an output comes from, and whether the machine was an emulated one. */
export function provenance({ engine, recorded }: Recording): string {
  const where = engine.machine === undefined ? '' : ' in an emulated machine';
  return `${engine.name} ${engine.version}${where}, ${longDate(recorded)}`;
}

/** What is said over an output of an emulated machine. */
export function machineWords({ engine }: Recording): string | undefined {
  if (engine.machine === undefined) return undefined;
  return `Recorded in an emulated machine: ${engine.machine}, kernel ${engine.kernel}.`;
}

/** "client 26.1.5, API 1.45": what else is known of the engine. */
export function engineDetails({ engine }: Recording): string {
  const details: [string, string | undefined][] = [
    ['client', engine.client],
    ['API', engine.api],
    ['containerd', engine.runtime],
    ['runc', engine.runc],
    ['storage driver', engine.storageDriver],
    ['cgroups', engine.cgroup],
    ['kernel', engine.kernel],
    ['machine', engine.machine],
  ];
  return details
    .filter(([, value]) => value !== undefined)
    .map((pair) => pair.join(' '))
    .join(', ');
}

/** "exit code 137", said only of a command that failed. */
export function exitWords({ exit }: RecordedStep): string | undefined {
  return exit === 0 ? undefined : `exit code ${exit}`;
}

/** "Power cut: worker2": what was done to a machine. */
export function eventWords({ event }: RecordedEvent): string {
  return event.charAt(0).toUpperCase() + event.slice(1);
}

/** "10.1 s after the last power cut or start", said of what was watched after one. */
export function sinceWords({ sinceEventMs }: RecordedStep): string | undefined {
  return sinceEventMs === undefined
    ? undefined
    : `${durationWords(sinceEventMs)} after the last power cut or start`;
}

/** A duration as a person would say it: "80 ms", "10.1 s". */
function durationWords(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
