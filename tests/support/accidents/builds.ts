import type { Accident } from './accident.ts';

const build = ` => ERROR [2/2] RUN apt-get update                       0.3s
[+] Building 0.3s (5/5) FINISHED                          docker:default
 > [2/2] RUN apt-get update:
0.291 /bin/sh: apt-get: not found`;

const cache = `ID                             RECLAIMABLE   SIZE    LAST ACCESSED
quyypy3qff78jyrnf5v3rv2lb      true          6B      1 second ago
ku8ahn2b81ultv0rcubo7m57n*     true          53B     1 second ago
jd9mh9cq8t3qa9d4ozlfipcho*     false         0B      1 second ago`;

const missing = 'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref';

const log = '{"level":"info","ts":1795638538.4908068,"msg":"using provided configuration"}';

const images = 'REPOSITORY   TAG        IMAGE ID       CREATED         SIZE';
const latest = 'hello        latest     db658cefb0da   4 seconds ago   2.03MB';
const classic = 'hello        classic    0d3195b8e1d5   4 seconds ago   2.03MB';

export const builds: readonly Accident[] = [
  {
    what: 'which end of the builder reports a failure first',
    before: 'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
    same: 'ERROR: failed to run Build function: failed to read dockerfile: open Dockerfile: no such file or directory',
    other: [
      ['no such file', 'permission denied'],
      ['failed to read', 'failed to parse'],
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
    what: 'the order of pieces of build cache',
    before: cache,
    same: cache.split('\n').with(1, cache.split('\n')[2]!).with(2, cache.split('\n')[1]!).join('\n'),
    other: [
      ['false', 'true'],
      [/\nquyypy.*/, ''],
    ],
  },
  {
    what: 'the digest of an image, as far as a line of the builder has room for it,',
    before:
      ' => [1/3] FROM docker.io/library/busybox:latest@sha256:789fc6edfc5ebbbcffab043531e96f54f959cc418fe6018b  0.1s',
    same: ' => [1/3] FROM docker.io/library/busybox:latest@sha256:b39e4aa9c15ffad3788a43893ae8a42ce45445ec0664ea1c  0.0s',
    other: [
      ['busybox:latest', 'busybox:1.36'],
      [/@sha256:\w+/, ''],
    ],
  },
  {
    what: 'how the builder calls the files that it was sent',
    before: `${missing} 60c74b27-f7c8-4075-b94d-ae0522338ba3::jzcg3kpqeff3mcs84tryns5pv: "/nothing.txt": not found`,
    same: `${missing} db0f80ee-0a1c-419a-988e-32f853b874da::4b4vnufqqjz34pl9o0ku5dsjm: "/nothing.txt": not found`,
    other: [
      ['nothing.txt', 'missing.txt'],
      ['not found', 'permission denied'],
    ],
  },
  {
    what: 'the moment that a log line in JSON names',
    before: `0.595 ${log}\n0.650 Error: adapting config`,
    same: `0.595 ${log.replace('1795638538.4908068', '1795376559.32')}\n0.650 Error: adapting config`,
    other: [
      ['info', 'error'],
      ['using provided', 'adapted'],
    ],
  },
  {
    what: 'the moment in a log line in JSON that is all that was printed',
    before: log,
    same: log.replace('1795638538.4908068', '1795376559.32'),
    other: [['info', 'error']],
  },
  {
    what: 'the order of images that were made in the same second',
    before: `${images}\n${latest}\n${classic}`,
    same: `${images}\n${classic}\n${latest}`,
    other: [
      ['classic', 'second'],
      [/\n.*latest.*/, ''],
    ],
  },
];
