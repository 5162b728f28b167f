import { expect, test } from '@playwright/test';
import { median } from '../../src/recordings/measurement.ts';
import { readCommandLine } from '../../src/search/query/command-line.ts';
import { readQuery } from '../../src/search/query/query.ts';
import { suggestions } from '../../src/search/query/suggest.ts';
import { corpus } from '../support/ranking.ts';
import { usualQueries } from '../support/search.ts';

const corrections = (text: string) => readQuery(text, corpus).corrections;

test('typing errors are corrected: a letter too few, too many, swapped, an odd spelling of the notes', () => {
  expect(corrections('contianer')).toEqual([['contianer', 'container']]);
  expect(corrections('persistant')).toEqual([['persistant', 'persistent']]);
  expect(corrections('delete stoped containers')).toEqual([['stoped', 'stopped']]);
  expect(corrections('kubernate')).toEqual([['kubernate', 'kubernetes']]);
  expect(corrections('registory')).toEqual([['registory', 'registry']]);
  expect(corrections('latst tag')).toEqual([['latst', 'latest']]);
  expect(corrections('mount volumn')).toEqual([['volumn', 'volume']]);
  expect(corrections('delete pdo')).toEqual([['pdo', 'pod']]);
  expect(corrections('build cache')).toEqual([]);
  expect(corrections('dockercompose file')).toEqual([['dockercompose', 'docker compose']]);
  expect(corrections('topologySpreadConstraints')).toEqual([
    ['topologyspreadconstraints', 'topology spread constraints'],
  ]);
  expect(corrections('--privilaged')).toEqual([['--privilaged', '--privileged']]);
  expect(readQuery('kubectl get pods --all-namepsaces', corpus).line?.flags).toEqual(['--all-namespaces']);
});

test('words of the site, begun words, flags and everyday words are left alone', () => {
  for (const text of [
    'docker',
    'copying files',
    'kuberne',
    '--rm -it',
    'reduce the race',
    'k8s',
    'ssh',
    'vpc',
    'weave network',
    'split brain',
    'vault',
    'docker stop.',
    'docker login: unauthorized',
    'kubectl drain node1',
    '192.168.1.10:2377',
  ])
    expect(corrections(text), text).toEqual([]);
  expect(corrections('“contianer” imgae'), 'what stands between quotes').toEqual([['imgae', 'image']]);
  for (const text of ['"docker contianer" ls', '"kubectl port-foward"', '"docker run —privilaged busybox"'])
    expect(corrections(text), text).toEqual([]);
});

test('a pasted command is read as far as the tool has such a subcommand, the longest first', () => {
  const pathOf = (text: string) => readCommandLine(text, corpus)?.path.join(' ');
  expect(pathOf('docker container ls -a')).toBe('docker container ls');
  expect(pathOf('sudo docker ps')).toBe('docker ps');
  expect(pathOf('docker-compose up -d')).toBe('docker compose up');
  expect(pathOf('docker stop $(docker ps -q)')).toBe('docker stop');
  expect(pathOf('kubectl rollout undo deployment/web')).toBe('kubectl rollout undo');
  expect(pathOf('podman rmi busybox')).toBe('docker rmi');
  expect(pathOf('docker biuld -t x .')).toBe('docker build');
  expect(readCommandLine('kubeclt get pods', corpus)?.corrections).toEqual([['kubeclt', 'kubectl']]);
  expect(pathOf('docker --context prod ps')).toBe('docker ps');
  expect(pathOf('docker-compose -f docker-compose.prod.yml up')).toBe('docker compose up');
  expect(pathOf('kubectl -n staging rollout restart deploy/api')).toBe('kubectl rollout restart');
  expect(readCommandLine('docker swar', corpus)).toMatchObject({ isBegun: true });
  expect(pathOf('docker mounting volumes on host')).toBeUndefined();
  expect(pathOf('how to stop docker')).toBeUndefined();
  expect(pathOf('docker restrat policy always')).toBeUndefined();
});

test('the prompt of a shell before a pasted command says nothing', () => {
  for (const prompt of [
    '$ ',
    '# ',
    'ada@laptop:~/project$ ',
    '[root@node1 ~]# ',
    'PS C:\\Users\\ada> ',
    'C:\\Users\\ada>',
  ]) {
    const { line, text } = readQuery(`${prompt}docker images`, corpus);
    expect(line?.path, prompt).toEqual(['docker', 'images']);
    expect(text, prompt).toBe('docker imag');
  }
});

test('what a word processor makes of a command is read as the command', () => {
  for (const text of [
    '“docker run –it —rm busybox”',
    '`docker run -it --rm busybox`',
    'docker run --it –rm busybox',
  ])
    expect(readQuery(text, corpus).line, text).toMatchObject({
      path: ['docker', 'run'],
      flags: ['-it', '--rm'],
      args: ['busybox'],
    });
});

test('the intent of a query is told from its words', () => {
  const intent = (text: string) => readQuery(text, corpus).intent;
  expect(intent('how to remove old containers')).toBe('task');
  expect(intent('difference between image and container')).toBe('concept');
  expect(intent('why are containers faster than virtual machines')).toBe('concept');
  expect(intent('Error response from daemon: no such container')).toBe('error');
  expect(intent('control plane')).toBe('name');
  expect(intent('add a folder in a Dockerfile')).toBe('concept');
  expect(intent('build with a Dockerfile in another folder')).toBe('task');
  expect(intent('a VM boots its own kernel')).toBe('concept');
  expect(intent('start a container at boot')).toBe('task');
  expect(intent('volumes in my compose file')).toBe('concept');
  expect(intent('my container stops right away')).toBe('error');
  expect(intent('stop a container right away')).toBe('task');
  expect(intent('can not connect to docker')).toBe('error');
  expect(intent('this node is not participating')).toBe('error');
  expect(intent('how many managers can fail')).toBe('concept');
  expect(intent('I lose my data when the container exits')).not.toBe('error');
  expect(intent('livenessProbe: httpGet: path: /health')).not.toBe('error');
  expect(intent('advantages of swarm over kubernetes')).toBe('concept');
  expect(intent('who is listening on port 3000')).toBe('task');
  expect(intent('RUN --mount=type=secret,id=token')).toBe('concept');
  expect(intent('picture of the control plane')).toBe('figure');
  expect(intent('figure out why a pod restarts')).toBe('error');
  expect(intent('remove the image of the container')).toBe('task');
});

test('what differs from one error message to the next says nothing', () => {
  const asked = (text: string) => readQuery(text, corpus).concepts.map(({ word }) => word);
  expect(asked('standard_init_linux.go:228: exec format error ')).toEqual(asked('exec format error '));
  expect(asked('Get "https://registry-1.docker.io/v2/": no such host ')).toEqual(asked('no such host '));
  expect(asked('http://localhost:8080 ')).toContain('localhost');
});

test('a query of any size or kind is read without an exception, and none takes a hundred times what a usual one takes', () => {
  const time = (text: string) => {
    // What was worked out once is kept for a corpus: a copy has nothing yet.
    const fresh = { ...corpus };
    const start = performance.now();
    readQuery(text, fresh);
    suggestions(text, fresh);
    return performance.now() - start;
  };
  const usual = median(usualQueries.map(time));
  const hostile = [
    'a'.repeat(100_000),
    'docker '.repeat(15_000),
    `${'runtimes'.repeat(40)}x`,
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '(((((a+)+)+)+$)*[a-z]{1000}\\',
    '👩‍💻🐳 ✓ \u202Edocker\u202C حاوية 容器',
    'nul\0byte\u0001\uFFFF\uD800',
    '$(rm -rf /) `id` ; && || > <',
    '__proto__ constructor toString hasOwnProperty',
    '',
    '   ',
    '-',
    '--',
  ];
  for (const text of hostile)
    expect(Math.min(time(text), time(text), time(text)), text.slice(0, 20)).toBeLessThan(100 * usual);
});

test('verbs of two words mean what they mean together, and what ends a sentence is not an error when it is an order', () => {
  const wordsOf = (text: string) => readQuery(text, corpus).concepts.map(({ word }) => word);
  expect(wordsOf('log into a container')).toEqual(['login', 'container']);
  expect(wordsOf('get rid of old images')).toEqual(['remove', 'old', 'images']);
  expect(wordsOf('stateful set')).toEqual(['statefulset']);
  expect(wordsOf('restart policy')).toContain('restart');
  expect(readQuery('delete a container automatically when it exits', corpus).intent).toBe('task');
  expect(readQuery('find out why a pod restarted', corpus).intent).toBe('error');
  expect(readQuery('what happens when a node crashes', corpus).intent).toBe('concept');
});

test('what finds nothing gets near words offered', () => {
  expect(suggestions('kubrnts', corpus)).toContain('kubernetes');
  expect(suggestions('askk', corpus)).toHaveLength(1);
});

test('what a query wants to be done is told from its first verb, and a question which things there are wants a list', () => {
  const action = (text: string) => [...readQuery(text, corpus).action].filter(([, fit]) => fit === 1);
  expect(action('kill all services of a stack')).toEqual([['kill', 1]]);
  expect(action('which images are on my machine')).toEqual([['list', 1]]);
  expect(action('on which node does my service run')).toEqual([['list', 1]]);
  expect(readQuery('on which node does my service run', corpus).intent).toBe('task');
  expect(readQuery('start with a different command', corpus).intent).toBe('task');
  expect(readQuery('which is faster, a container or a vm', corpus).action.size).toBe(0);
});

test('the intent is that of the corrected text', () => {
  expect(readQuery('exec format eror', corpus).intent).toBe('error');
  expect(readQuery('"exec format eror"', corpus).intent).not.toBe('error');
});

test('verbs of two words are known in every form', () => {
  const of = (text: string) => readQuery(text, corpus).concepts.map(({ word }) => word);
  for (const text of ['roll back', 'rolling back', 'rolled back'])
    expect(of(text), text).toEqual(['rollback']);
  expect(of('shutting down')).toEqual(['stop']);
});

test('the last word of a query is the beginning of another, unless the query asks nothing yet', () => {
  const meant = (text: string) => [...readQuery(text, corpus).concepts.at(-1)!.stems.keys()];
  expect(meant('to')).toContain('token');
  expect(meant('worker tok')).toContain('token');
  expect(meant('how to')).toEqual(['to']);
});
