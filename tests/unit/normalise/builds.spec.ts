import { meanTheSame } from '../../support/meaning.ts';

const build = ` => ERROR [2/2] RUN apt-get update                       0.3s
[+] Building 0.3s (5/5) FINISHED                          docker:default
 > [2/2] RUN apt-get update:
0.291 /bin/sh: apt-get: not found`;

const cache = `ID                             RECLAIMABLE   SIZE    LAST ACCESSED
quyypy3qff78jyrnf5v3rv2lb      true          6B      1 second ago
ku8ahn2b81ultv0rcubo7m57n*     true          53B     1 second ago
jd9mh9cq8t3qa9d4ozlfipcho*     false         0B      1 second ago`;

meanTheSame([
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
]);
