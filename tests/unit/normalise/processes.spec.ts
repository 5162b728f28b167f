import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { compare } from '../../../src/recordings/compare.ts';
import { isStep, parseRecording, type Recording } from '../../../src/recordings/recording.ts';
import { meanTheSame } from '../../support/meaning.ts';

const top = `UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
root                502                 479                 0                   16:56               ?                   00:00:00            sh -c ls
root                569                 502                 0                   16:57               ?                   00:00:00            sleep 1`;

const inside = `PID   USER     COMMAND
    1 root     sleep 600
    6 root     ps`;

const tree = 'tini,1 -s -- start-machine\n  `-containerd-shim,297 -namespace moby\n      `-sleep,319 600';

const stats = `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT     MEM %     NET I/O          BLOCK I/O   PIDS
311eab6307b0   site      0.00%     14.22MiB / 23.54GiB   0.06%     3.21kB / 140kB   0B / 0B     8`;

meanTheSame([
  {
    what: 'how many threads a busy program has',
    before: stats,
    same: stats.replace(/8$/, '12'),
    other: [
      [/8$/, '1'],
      ['site', 'db'],
    ],
  },
  {
    what: 'the process numbers of docker top',
    before: top,
    same: top
      .replaceAll('502', '1516')
      .replace('479', '493')
      .replace('569', '86')
      .replace('16:57', '17:00')
      .replace('0                   16:56', '1                   16:56'),
    other: [
      ['502                 479', '1                   0'],
      ['root                569', 'nobody              569'],
      ['sleep 1', 'sleep 2'],
      [/\n.*sleep 1/, ''],
    ],
  },
  {
    what: 'the number of a process that is not the first of its namespace',
    before: inside,
    same: inside.replace('6 root', '17 root'),
    other: [
      ['1 root     sleep', '7 root     sleep'],
      ['6 root     ps', '6 nobody   ps'],
    ],
  },
  {
    what: 'the numbers in a tree of processes',
    before: tree,
    same: tree.replace('297', '301').replace('319', '4'),
    other: [
      ['tini,1', 'tini,7'],
      ['      `-sleep', '      `-dash'],
      ['sleep,319 600', 'sleep,319 60'],
    ],
  },
  {
    what: 'the process that holds a port',
    before: 'LISTEN 0 4096 0.0.0.0:8080 0.0.0.0:* users:(("docker-proxy",pid=472,fd=4))',
    same: 'LISTEN 0 4096 0.0.0.0:8080 0.0.0.0:* users:(("docker-proxy",pid=9,fd=4))',
    other: [
      ['docker-proxy', 'nginx'],
      ['0.0.0.0:8080', '127.0.0.1:8080'],
    ],
  },
]);

const lines = (pid: string, own: string, shared: string): Recording => {
  const file = 'content/recordings/first-lab.json';
  const recording = parseRecording(file, readFileSync(file, 'utf8'));
  const { screen: _, ...step } = recording.steps.find(isStep)!;
  const outputs = [
    ['docker inspect --format "{{.State.Pid}}" box', `${pid}\n`],
    [
      'ps -o pid,ppid,args',
      `  PID  PPID COMMAND\n  ${own.slice(-3)}     1 shim -namespace moby -id ${own}abcdef\n  ${pid}   ${own.slice(-3)} sleep\n`,
    ],
    [`ls -l /proc/${pid}/ns`, `ipc -> 'ipc:[${own}]'\nuser -> 'user:[${shared}]'\n`],
    ['ls -l /proc/self/ns', `ipc -> 'ipc:[4026531839]'\nuser -> 'user:[4026531837]'\n`],
  ] as const;
  return {
    ...recording,
    steps: outputs.map(([command, output], index) => ({ ...step, id: `step-${index}`, command, output })),
  };
};

test('a process and a namespace have another number in every run, and stay the same one within a run', () => {
  const before = lines('319', '4026532409', '4026531837');
  expect(compare(before, lines('314', '4026532500', '4026531837'))).toEqual([]);
  const differing = (after: Recording) => compare(before, after).map(({ what }) => what);
  // A namespace of its own where it was shared, one shared where it was its own, another process inspected than looked at.
  expect(differing(lines('314', '4026532500', '4026532501'))).toContain('output');
  expect(differing(lines('314', '4026531839', '4026531837'))).toContain('output');
  const other = lines('314', '4026532500', '4026531837');
  Object.assign(other.steps[0]!, { output: '315\n' });
  expect(differing(other)).toEqual(['output']);
});
