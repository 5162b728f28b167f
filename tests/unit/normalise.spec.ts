import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { compare } from '../../src/recordings/compare.ts';
import { normalise, normaliseCommand } from '../../src/recordings/normalise.ts';
import { isStep, parseRecording, type Recording } from '../../src/recordings/recording.ts';

interface Rule {
  what: string;
  before: string;
  /** Prints something else and means the same. */
  same: string;
  /** Changes of `before` that mean something and may not be hidden. */
  other: readonly (readonly [from: string | RegExp, to: string])[];
}

const ping = `PING two (172.18.0.3): 56 data bytes
64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.294 ms

--- two ping statistics ---
1 packets transmitted, 1 packets received, 0% packet loss
round-trip min/avg/max = 0.294/0.294/0.294 ms`;

const refused =
  'curl: (7) Failed to connect to 192.168.65.13 port 8081 after 2 ms: Could not connect to server';

const top = `UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
root                502                 479                 0                   16:56               ?                   00:00:00            sh -c ls
root                569                 502                 0                   16:57               ?                   00:00:00            sleep 1`;

const inside = `PID   USER     COMMAND
    1 root     sleep 600
    6 root     ps`;

const tree = 'tini,1 -s -- start-machine\n  `-containerd-shim,297 -namespace moby\n      `-sleep,319 600';

const log = `web-1  | [::ffff:127.0.0.1]:41918: response:200
web-1  | [::ffff:172.18.0.1]:59034: response:200`;

const klog =
  'E1122 18:16:11.344012     316 memcache.go:265] "Unhandled Error" err="dial tcp 127.0.0.1:8080: connect: connection refused"';

const build = ` => ERROR [2/2] RUN apt-get update                       0.3s
[+] Building 0.3s (5/5) FINISHED                          docker:default
 > [2/2] RUN apt-get update:
0.291 /bin/sh: apt-get: not found`;

const cache = `ID                             RECLAIMABLE   SIZE    LAST ACCESSED
quyypy3qff78jyrnf5v3rv2lb      true          6B      1 second ago
ku8ahn2b81ultv0rcubo7m57n*     true          53B     1 second ago
jd9mh9cq8t3qa9d4ozlfipcho*     false         0B      1 second ago`;

const names = `Server:         127.0.0.11
Non-authoritative answer:
Name:   tasks.pair
Address: 10.0.1.4
Name:   tasks.pair
Address: 10.0.1.3`;

const tasks = `ID             NAME        IMAGE            NODE       DESIRED STATE   CURRENT STATE             ERROR     PORTS
ra6nc9nj1o3i   web.1       busybox:1.35     manager1   Running         Running 5 seconds ago
wbcaorkvy0xp    \\_ web.1   busybox:latest   manager1   Shutdown        Shutdown 5 seconds ago
2rav5uj4si81   web.2       busybox:1.35     worker1    Running         Running 28 seconds ago
9lg0hn87mdpf   web.3       busybox:1.35     worker1    Running         Running 16 seconds ago`;

const tasksElsewhere = `ID             NAME        IMAGE            NODE       DESIRED STATE   CURRENT STATE             ERROR     PORTS
aa6nc9nj1o3i   web.4       busybox:1.35     worker2    Running         Running 7 seconds ago
bbcaorkvy0xp    \\_ web.4   busybox:latest   worker1    Shutdown        Shutdown 8 seconds ago
cbcaorkvy0xp    \\_ web.4   busybox:latest   worker3    Shutdown        Shutdown 9 seconds ago
dav5uj4si81x   web.5       busybox:1.35     worker3    Running         Running 21 seconds ago
ehn87mdpflg0   web.9       busybox:1.35     worker2    Running         Running 16 seconds ago`;

const managers = `ID                            HOSTNAME   STATUS    AVAILABILITY   MANAGER STATUS   ENGINE VERSION
m8vvm3m1n0cl0a5gl6y0ez0rq     manager1   Down      Active         Unreachable      26.1.5
rrq2o4b5o7a5gl6y0ez0rqm8v *   manager2   Ready     Active         Leader           26.1.5
x8vvm3m1n0cl0a5gl6y0ez0ab     manager3   Ready     Active         Reachable        26.1.5
w8vvm3m1n0cl0a5gl6y0ez0cd     worker1    Ready     Active                          26.1.5`;

const scaled = `web scaled to 3
overall progress: 3 out of 3 tasks
1/3: running
2/3: running
3/3: running
verify: Service web converged`;

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

const stats = `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT     MEM %     NET I/O          BLOCK I/O   PIDS
311eab6307b0   site      0.00%     14.22MiB / 23.54GiB   0.06%     3.21kB / 140kB   0B / 0B     8`;

const rules: readonly Rule[] = [
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
    what: 'how long an answer to ping took',
    before: ping,
    same: ping.replaceAll('0.294', '1.2'),
    other: [
      ['0% packet loss', '100% packet loss'],
      ['1 packets received', '0 packets received'],
      ['seq=0', 'seq=1'],
      [/64 bytes.*\n/, ''],
      ['ttl=64', 'ttl=63'],
    ],
  },
  {
    what: 'how long curl waited for a refusal',
    before: refused,
    same: refused.replace('2 ms', '31 ms'),
    other: [
      ['8081', '8080'],
      ['192.168.65.13', '192.168.65.12'],
      ['Could not connect to server', 'Timeout was reached'],
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
    what: "a client's port, and how often a health check asked,",
    before: log,
    same: `${log.replace('41918', '52432').replace('59034', '6018')}\nweb-1  | [::ffff:127.0.0.1]:41920: response:200`,
    other: [
      ['172.18.0.1]', '172.18.0.9]'],
      ['127.0.0.1]:41918: response:200', '127.0.0.1]:41918: response:500'],
      [/web.*127.*\n/, ''],
      ['response:200', 'response:404'],
    ],
  },
  {
    what: 'time and process of a log line of kubectl',
    before: klog,
    same: klog.replace('E1122 18:16:11.344012     316', 'E1203 09:00:00.000001 1320'),
    other: [
      ['E1122', 'W1122'],
      ['memcache.go:265', 'memcache.go:266'],
      ['127.0.0.1:8080', '127.0.0.1:6443'],
      ['refused', 'reset'],
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
  {
    what: 'the seconds of a line that a build step printed',
    before: build,
    same: build.replace('0.291', '12.004'),
    other: [
      ['not found', 'permission denied'],
      ['ERROR [2/2]', 'CACHED [2/2]'],
    ],
  },
  {
    what: 'which of its stages gives the shared first step of a build its name',
    before: '[+] Building 0.5s\n => [build 1/4] FROM docker.io/library/busybox\n => [build 2/4] WORKDIR /src',
    same: '[+] Building 0.7s\n => [stage-1 1/3] FROM docker.io/library/busybox\n => [build 2/4] WORKDIR /src',
    other: [
      ['busybox', 'alpine'],
      ['[build 2/4]', '[stage-1 2/4]'],
      ['=> [build 1/4]', '=> CACHED [build 1/4]'],
    ],
  },
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
    what: 'the order of pieces of build cache',
    before: cache,
    same: cache.split('\n').with(1, cache.split('\n')[2]!).with(2, cache.split('\n')[1]!).join('\n'),
    other: [
      ['false', 'true'],
      [/\nquyypy.*/, ''],
    ],
  },
  {
    what: 'which overlay addresses the tasks of a service got, and in which order they are given',
    before: names,
    same: names.replace('0.1.4', '0.2.6').replace('0.1.3', '0.2.7'),
    other: [
      ['10.0.1.4', '172.18.0.4'],
      [/\nName:.*\nAddress: 10.0.1.3/, ''],
      ['127.0.0.11', '127.0.0.1'],
    ],
  },
  {
    what: 'which of the two streams of a failing ping came first',
    before: 'PING 127.0.0.1 (127.0.0.1): 56 data bytes\nping: permission denied (are you root?)',
    same: 'ping: permission denied (are you root?)\nPING 127.0.0.1 (127.0.0.1): 56 data bytes',
    other: [['permission denied', 'bad address']],
  },
  {
    what: 'which task runs on which node, and how often it was replaced',
    before: tasks,
    same: tasksElsewhere,
    other: [
      ['worker1    Running         Running 16', 'worker9    Running         Running 16'],
      ['Running         Running 16 seconds', 'Running         Preparing 16 seconds'],
      ['busybox:1.35     manager1', 'busybox:latest   manager1'],
      [/\n.*web\.3.*/, ''],
      ['Shutdown        Shutdown', 'Shutdown        Failed'],
      [/\n.*\\_.*/, ''],
      ['web.2', 'db.2 '],
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
    what: 'the order in which a stack is created',
    before: 'Creating network s_front\nCreating service s_vote\nCreating service s_db',
    same: 'Creating network s_front\nCreating service s_db\nCreating service s_vote',
    other: [
      ['s_db', 's_redis'],
      [/\nCreating service s_vote/, ''],
    ],
  },
  {
    what: 'the number of the task in the name of its container',
    before: 'busybox:latest   "httpd -f"   Up 2 minutes             web.3.mdgcyt4v73yas83sulcjcjo7q',
    same: 'busybox:latest   "httpd -f"   Up 3 minutes             web.1.2rav5uj4si819lg0hn87mdpfl',
    other: [
      ['web.3', 'api.3'],
      ['Up 2 minutes', 'Exited (137) 2 minutes ago'],
    ],
  },
  {
    what: 'which of the managers leads',
    before: managers,
    same: managers
      .replace('Leader   ', 'Reachable')
      .replace(
        'manager3   Ready     Active         Reachable',
        'manager3   Ready     Active         Leader   ',
      ),
    other: [
      ['Leader   ', 'Reachable'],
      ['Unreachable', 'Reachable  '],
      ['Reachable   ', 'Unreachable '],
      ['worker1    Ready     Active         ', 'worker1    Ready     Active         Reachable'],
      ['Down', 'Ready'],
      ['manager3', 'worker9'],
      ['Active         Leader', 'Drain          Leader'],
    ],
  },
  {
    what: 'which services of a stack share a node',
    before: tasks.replace('web.1       busybox:1.35     manager1', 'db.1        busybox:1.35     manager1'),
    same: tasks
      .replace('web.1       busybox:1.35     manager1', 'db.1        busybox:1.35     worker1 ')
      .replace('worker1    Running         Running 28', 'manager1   Running         Running 28')
      .replace('worker1    Running         Running 16', 'manager1   Running         Running 16'),
    other: [
      ['manager1   Running', 'worker1    Running'],
      ['worker1    Running', 'manager1   Running'],
    ],
  },
  {
    what: 'the bars of a service that converged',
    before: scaled,
    same: scaled.replace('3/3: running', '3/3:'),
    other: [
      ['3 out of 3', '2 out of 3'],
      ['verify: Service web converged', 'verify: Waiting 5 seconds'],
      ['scaled to 3', 'scaled to 4'],
    ],
  },
  {
    what: 'what a web server says of a page that was built anew',
    before: `HTTP/1.1 200 OK\nContent-Length: 29611\nContent-Security-Policy: style-src 'self' 'sha256-${'a'.repeat(43)}=' 'sha256-${'b'.repeat(43)}='; img-src 'self'\nEtag: "tp2"\n200 17071 bytes`,
    same: `HTTP/1.1 200 OK\nContent-Length: 29094\nContent-Security-Policy: style-src 'self' 'sha256-${'c'.repeat(43)}='; img-src 'self'\nEtag: "tp3"\n200 17549 bytes`,
    other: [
      ['200 OK', '404 Not Found'],
      ["img-src 'self'", 'img-src *'],
      ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
      ['Content-Length', 'Transfer-Encoding'],
      ['200 17071', '404 17071'],
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
];

for (const { what, before, same, other } of rules)
  test(`${what} is no change of meaning, and hides none`, () => {
    expect(same).not.toBe(before);
    expect(normalise(same)).toBe(normalise(before));
    for (const [from, to] of other) {
      const changed = before.replace(from, to);
      expect(changed, `${from} is in the sample`).not.toBe(before);
      expect(normalise(changed), `${from} -> ${to}`).not.toBe(normalise(before));
    }
  });

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

test('how tasks are spread is a difference, unless it is free', () => {
  const moved = tasks.replaceAll('worker1 ', 'manager1');
  expect(normalise(moved)).not.toBe(normalise(tasks));
  expect(normalise(moved, true)).toBe(normalise(tasks, true));
  expect(normalise(moved.replace('busybox:1.35', 'busybox:1.36'), true)).not.toBe(normalise(tasks, true));
});

test('of a command only the ids do not count', () => {
  const join = 'docker swarm join --token SWMTKN-1-2m2hmlqjsnq4-0abc 192.168.65.11:2377';
  expect(normaliseCommand(join.replace('2m2', '9z9'))).toBe(normaliseCommand(join));
  expect(normaliseCommand('docker container run -m 16m busybox')).not.toBe(
    normaliseCommand('docker container run -m 64m busybox'),
  );
});
