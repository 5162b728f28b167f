import type { Accident } from './accident.ts';

const top = `UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
root                502                 479                 0                   16:56               ?                   00:00:00            sh -c ls
root                569                 502                 0                   16:57               ?                   00:00:00            sleep 1`;

const inside = `PID   USER     COMMAND
    1 root     sleep 600
    6 root     ps`;

const tree = 'tini,1 -s -- start-machine\n  `-containerd-shim,297 -namespace moby\n      `-sleep,319 600';

const stats = `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT     MEM %     NET I/O          BLOCK I/O   PIDS
311eab6307b0   site      0.00%     14.22MiB / 23.54GiB   0.06%     3.21kB / 140kB   0B / 0B     8`;

export const processes: readonly Accident[] = [
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
  {
    what: 'how busy a program is',
    before: stats,
    same: stats.replace('0.00%', '3.17%').replace('0.06%', '0.11%').replace('14.22MiB', '25.1MiB'),
    other: [
      ['311eab6307b0   site', '311eab6307b0   db'],
      ['0.00%', '--'],
    ],
  },
  {
    what: 'the id of a container that the width of a table cuts off',
    before: '297 1 /usr/bin/containerd-shim-runc-v2 -namespace moby -id 5abe2f7dbf642f32efe7962816edb8b',
    same: '297 1 /usr/bin/containerd-shim-runc-v2 -namespace moby -id 0c81d1e0a9f4427bb3c5d1e8f6a7092',
    other: [
      ['moby', 'k8s.io'],
      ['shim-runc-v2', 'shim-kata-v2'],
      [/ -id .*/, ''],
    ],
  },
];
