import { expect, test } from '@playwright/test';
import { normaliseCommand } from '../../../src/recordings/normalise.ts';
import { meanTheSame } from '../../support/meaning.ts';

const containers = (first: string, second: string) =>
  JSON.stringify([
    {
      Name: 'lab',
      Containers: {
        [first]: { Name: 'one', IPv4Address: '172.18.0.2' },
        [second]: { Name: 'two', IPv4Address: '172.18.0.3' },
      },
    },
  ]);

meanTheSame([
  {
    what: 'the order of the two events at the end of a container',
    before:
      '2026-11-22T16:15:24Z container kill box (signal=9)\n2026-11-22T16:15:25Z container die box\n2026-11-22T16:15:25Z container stop box',
    same: '2026-11-22T16:15:24Z container kill box (signal=9)\n2026-11-22T16:15:25Z container stop box\n2026-11-22T16:15:25Z container die box',
    other: [
      [/^(.*)\n(.*)/, '$2\n$1'],
      [/\n.*stop box/, ''],
    ],
  },
  {
    what: 'how long a container ran, in an event',
    before: '2026-11-22T16:15:25Z container die box (execDuration=3, exitCode=137)',
    same: '2026-11-22T16:18:25Z container die box (execDuration=1, exitCode=137)',
    other: [
      ['exitCode=137', 'exitCode=0'],
      ['die', 'stop'],
    ],
  },
  {
    what: 'the name that the engine invented, in an error',
    before: 'external connectivity on endpoint quirky_swanson (f690d7): bind: address already in use.',
    same: 'external connectivity on endpoint serene_gates2 (f690d7): bind: address already in use.',
    other: [
      ['already in use', 'not available'],
      ['quirky_swanson', 'box'],
    ],
  },
  {
    what: 'the name that the engine invented for a container',
    before: 'e2c027204fc0   busybox   "ls -l"   Exited (0) 11 seconds ago             inspiring_lederberg',
    same: '0b1c5d2e9a77   busybox   "ls -l"   Exited (0) 2 minutes ago             happy_turing',
    other: [
      ['inspiring_lederberg', 'box'],
      ['Exited (0)', 'Exited (1)'],
    ],
  },
  {
    what: 'the order in which unused images are removed',
    before: 'Deleted Images:\nuntagged: busybox:latest\nuntagged: hello:v0.1\n\nTotal reclaimed space: 7B',
    same: 'Deleted Images:\nuntagged: hello:v0.1\nuntagged: busybox:latest\n\nTotal reclaimed space: 2MB',
    other: [
      ['untagged: hello:v0.1\n', ''],
      ['untagged: hello', 'deleted: hello'],
    ],
  },
  {
    what: 'the order of what JSON lists under random ids',
    before: containers('1a'.repeat(32), '2b'.repeat(32)),
    same: containers('3c'.repeat(32), '2b'.repeat(32)).replace(/("3c.*?}),("2b.*?})/, '$2,$1'),
    other: [
      ['172.18.0.3', '172.18.0.4'],
      ['"one","IPv4Address":"172.18.0.2"', '"one","IPv4Address":"172.18.0.3"'],
      ['"two"', '"three"'],
    ],
  },
  {
    what: 'the place of a volume without a name in the list',
    before: `DRIVER    VOLUME NAME\nlocal     ${'4'.repeat(32)}${'b'.repeat(32)}\nlocal     data`,
    same: `DRIVER    VOLUME NAME\nlocal     data\nlocal     ${'f'.repeat(32)}${'5'.repeat(32)}`,
    other: [['data', 'date']],
  },
  {
    what: "Compose's count of what is still to do",
    before: '[+] Killing 1/0\n ✔ Container board-posts-1  Killed    0.1s',
    same: '[+] Killing 1/1\n ✔ Container board-posts-1  Killed    0.4s',
    other: [
      ['Killing 1', 'Killing 2'],
      ['Killed', 'Error'],
    ],
  },
]);

test('of a command only the ids do not count', () => {
  const join = 'docker swarm join --token SWMTKN-1-2m2hmlqjsnq4-0abc 192.168.65.11:2377';
  expect(normaliseCommand(join.replace('2m2', '9z9'))).toBe(normaliseCommand(join));
  expect(normaliseCommand('docker container run -m 16m busybox')).not.toBe(
    normaliseCommand('docker container run -m 64m busybox'),
  );
});
