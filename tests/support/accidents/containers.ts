import type { Accident } from './accident.ts';

const attached = (first: string, second: string) =>
  JSON.stringify([
    {
      Name: 'lab',
      Containers: {
        [first]: { Name: 'one', IPv4Address: '172.18.0.2' },
        [second]: { Name: 'two', IPv4Address: '172.18.0.3' },
      },
    },
  ]);

const listing = `drwxr-xr-x 2 root root 4096 Nov 22 18:36 data
-rw-r--r-- 1 root root   19 Nov 22 18:36 b.txt`;

const network = ' ✔ Network shop_default   Created    0.1s';
const db = ' ✔ Container shop-db-1   Started    0.3s';
const web = ' ✔ Container shop-web-1  Started    0.3s';

export const containers: readonly Accident[] = [
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
    what: 'the level of instructions that the processor has',
    before:
      "The requested image's platform (linux/arm64) does not match the detected host platform (linux/amd64/v4)",
    same: "The requested image's platform (linux/arm64) does not match the detected host platform (linux/amd64/v2)",
    other: [
      ['linux/amd64', 'linux/arm64'],
      ['linux/arm64)', 'linux/arm64/v8)'],
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
    before: attached('1a'.repeat(32), '2b'.repeat(32)),
    same: attached('3c'.repeat(32), '2b'.repeat(32)).replace(/("3c.*?}),("2b.*?})/, '$2,$1'),
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
  {
    what: 'the id of a container that stands alone',
    before: '0670c0af407a\n4b7136bc55ba',
    same: '2102fb36a6fc\ndad8174a93f8',
    other: [
      ['\n4b7136bc55ba', ''],
      ['0670c0af407a', 'box'],
    ],
  },
  {
    what: 'the day and the time that a container prints',
    before: 'Sun Nov 22 16:57:00 UTC 2026',
    same: 'Mon Dec  7 09:05:31 UTC 2026',
    other: [['UTC 2026', 'CET 2026']],
  },
  {
    what: 'the time of day alone',
    before: 'UTC 16:56:59\nUTC 16:57:00',
    same: 'UTC 09:00:01\nUTC 09:00:02',
    other: [
      ['UTC', 'CET'],
      ['\nUTC 16:57:00', ''],
    ],
  },
  {
    what: "a file's count of links, its bytes and its date in a long listing",
    before: listing,
    same: listing.replace('2 root', '3 root').replace('4096', '  60').replace('18:36 data', '09:12 data'),
    other: [
      ['drwxr-xr-x', 'drwxrwxrwt'],
      ['-rw-r--r--', '-rw-------'],
      ['root root   19', 'root wheel  19'],
      ['b.txt', 'c.txt'],
      [/\n.*b\.txt/, ''],
    ],
  },
  {
    what: 'the order in which Compose starts services',
    before: `[+] Running 3/3\n${network}\n${db}\n${web}`,
    same: `[+] Running 3/3\n${network}\n${web}\n${db.replace('0.3s', '0.4s')}`,
    other: [
      ['Running 3', 'Running 2'],
      ['db-1   Started', 'db-1   Error'],
      [/\n.*web-1.*/, ''],
    ],
  },
];
