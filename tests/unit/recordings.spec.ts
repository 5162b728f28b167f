import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { grammars } from '../../src/commands/grammar/grammars.ts';
import { findStep, stepsBetween } from '../../src/recordings/find.ts';
import { handQuoted, handTyped } from '../../src/recordings/hand-typed.ts';
import {
  isStep,
  parseRecording,
  shownText,
  wasTyped,
  type Recording,
} from '../../src/recordings/recording.ts';
import { staleNotice } from '../../src/recordings/stale.ts';
import { screenText } from '../../src/recordings/terminal.ts';
import { machineWords, provenance } from '../../src/recordings/words.ts';
import { compare } from '../../tools/record/compare/compare.ts';
import { normalise } from '../../tools/record/compare/normalise.ts';

const file = 'content/recordings/first-lab.json';
const firstLab = () => parseRecording(file, readFileSync(file, 'utf8'));

test('two runs that differ only in ids, names, times and sizes mean the same', () => {
  const monday = `CONTAINER ID   IMAGE     COMMAND   CREATED          STATUS                      PORTS     NAMES
e2c027204fc0   busybox   "ls -l"   12 seconds ago   Exited (0) 11 seconds ago             inspiring_lederberg`;
  const friday = `CONTAINER ID   IMAGE     COMMAND   CREATED         STATUS                     PORTS     NAMES
0b1c5d2e9a77   busybox   "ls -l"   2 minutes ago   Exited (0) 2 minutes ago             happy_turing`;
  expect(normalise(monday)).toBe(normalise(friday));
  expect(normalise(monday)).not.toBe(normalise(friday.replace('Exited (0)', 'Exited (1)')));
});

test('steps of a build that run side by side may finish in any order', () => {
  const build = ['#1 [internal] load build definition', '#2 [1/2] FROM busybox', '#2 DONE 0.1s'];
  const again = ['#1 [1/2] FROM busybox', '#1 DONE 2.5s', '#2 [internal] load build definition'];
  expect(normalise(build.join('\n'))).toBe(normalise(again.join('\n')));
  expect(normalise(build.join('\n'))).not.toBe(normalise([...build, '#3 CACHED'].join('\n')));
});

test('a changed exit code, a lost line and a missing step are differences', () => {
  const before = firstLab();
  const changed = structuredClone(before);
  const list = findStep([changed], 'first-lab/list').step;
  [list.exit, list.output] = [1, 'Cannot connect to the Docker daemon'];
  expect(compare(before, changed).map(({ step, what }) => `${step} ${what}`)).toEqual([
    'list exit',
    'list output',
  ]);
  changed.steps.pop();
  expect(compare(before, changed).map(({ what }) => what)).toEqual(['steps']);
  expect(compare(before, before)).toEqual([]);
});

test('the number of another kernel is no difference where both name their own, another kernel in a container is', () => {
  const file = 'content/recordings/isolation.json';
  const before = parseRecording(file, readFileSync(file, 'utf8'));
  const changed = structuredClone(before);
  changed.engine.kernel = '7.0.1';
  for (const id of ['kernel-host', 'kernel-container'])
    findStep([changed], `isolation/${id}`).step.output = '7.0.1\n';
  expect(compare(before, changed)).toEqual([]);
  findStep([changed], 'isolation/kernel-container').step.output = '6.0.0\n';
  expect(compare(before, changed).map(({ step }) => step)).toEqual(['kernel-container']);
});

/** A session in which a process and its namespaces bear these numbers. */
const numbered = (pid: string, own: string, shared: string): Recording => {
  const recording = firstLab();
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
  const before = numbered('319', '4026532409', '4026531837');
  expect(compare(before, numbered('314', '4026532500', '4026531837'))).toEqual([]);
  const differing = (after: Recording) => compare(before, after).map(({ what }) => what);
  // A namespace of its own where it was shared, one shared where it was its own, another process inspected than looked at.
  expect(differing(numbered('314', '4026532500', '4026532501'))).toContain('output');
  expect(differing(numbered('314', '4026531839', '4026531837'))).toContain('output');
  const other = numbered('314', '4026532500', '4026531837');
  Object.assign(other.steps[0]!, { output: '315\n' });
  expect(differing(other)).toEqual(['output']);
});

test('an output of an emulated machine is said to be one, over it and where it comes from', () => {
  const recording = firstLab();
  expect(machineWords(recording)).toBeUndefined();
  expect(provenance(recording)).not.toContain('emulated');
  recording.engine = { ...recording.engine, machine: 'QEMU 10', kernel: '6.12' };
  expect(machineWords(recording)).toBe('Recorded in an emulated machine: QEMU 10, kernel 6.12.');
  expect(provenance(recording)).toContain(' in an emulated machine, ');
});

test("a terminal's bytes become what its screen showed", () => {
  expect(screenText('\x1b[1mbold\x1b[0m\r\n/ # \x1b[6nls\r\n')).toBe('bold\n/ # ls\n');
  expect(screenText('10%\r55%\rdone\n')).toBe('done\n');
});

test('a step is found by session and name, and a wrong name is met with the nearest right one', () => {
  const recordings = [firstLab()];
  expect(shownText(findStep(recordings, 'first-lab/exec').step)).toBe('hello world\n');
  expect(() => findStep(recordings, 'first-lab/exce')).toThrow('did you mean "exec"?');
  expect(() => findStep(recordings, 'frist-lab/exec')).toThrow('did you mean "first-lab"?');
  expect(() => stepsBetween(recordings[0]!, 'remove', 'pull')).toThrow('comes after');
  expect(stepsBetween(recordings[0]!, 'pull', 'run')).toHaveLength(3);
});

test('what was typed in a container is kept apart from what the container answered', () => {
  const { step } = findStep([firstLab()], 'first-lab/enter');
  expect(step.typed?.map(({ line }) => line)).toEqual(['echo "hello world" > hello.txt', 'ls', 'exit']);
  const answer = step
    .transcript!.filter(({ kind }) => kind === 'output')
    .map(({ text }) => text)
    .join('');
  expect(answer).toContain('hello.txt');
  expect(answer).not.toContain('echo');
});

test('a reader is told of a recording that is old', () => {
  const recording = { ...firstLab(), recorded: '2026-11-22' };
  const checked = { docker: recording.engine, kubectl: recording.engine };
  expect(staleNotice(recording, '2027-05-21', checked)).toBeUndefined();
  expect(staleNotice(recording, '2027-05-22', checked)).toContain('181 days ago');
});

test('a reader is told of a recording of another major version than the grammar of its own tool', () => {
  const { docker, kubectl } = grammars;
  const { version } = docker;
  const of = (name: Recording['engine']['name'], version: string): Recording => ({
    ...firstLab(),
    recorded: '2026-11-22',
    engine: { name, version },
  });
  const notice = (recording: Recording) => staleNotice(recording, '2026-11-23', { docker, kubectl });
  expect(notice(of('Docker Engine', version))).toBeUndefined();
  expect(notice(of('Docker Engine', '20.10.24'))).toBe(
    `Recorded with Docker Engine 20; the commands here are checked against docker ${parseInt(version)}.`,
  );
  expect(notice(of('Kubernetes', kubectl.version))).toBeUndefined();
  expect(notice(of('kubectl', version))).toContain('checked against kubectl 1');
});

test('a broken recording is refused with its file', () => {
  expect(() => parseRecording(file, '{')).toThrow(`${file} is not JSON`);
  expect(() => parseRecording(file, '{"session":"x"}')).toThrow('is not a recording');
});

test('a recording that is edited by hand in anything a page shows is refused with its file and step', () => {
  const written = readFileSync(file, 'utf8');
  for (const [step, from, to] of [
    ['pull', '"screen": "Using default tag: latest', '"screen": "Using default tag: newest'],
    ['run', '"exit": 0', '"exit": 1'],
    ['enter', '"text": "bin  ', '"text": "box  '],
    ['enter', '"line": "ls"', '"line": "ls -a"'],
    ['exec', '"output": "hello world\\r\\n"', '"output": "hello World\\r\\n"'],
    ['exec', '"command": "docker container exec', '"command": "docker exec'],
    ['exec', '"node": "host"', '"node": "worker"'],
  ] as const) {
    const at = written.indexOf(`"id": "${step}"`);
    const edited = written.slice(0, at) + written.slice(at).replace(from, to);
    expect(edited, from).not.toBe(written);
    expect(() => parseRecording(file, edited), from).toThrow(`${file} step "${step}" is not the one`);
  }
});

test('a command of the site may be renamed in its recordings', () => {
  const renamed = readFileSync(file, 'utf8').replace('"commandId": "image-pull"', '"commandId": "pull"');
  expect(parseRecording(file, renamed).steps[0]).toMatchObject({ id: 'pull', commandId: 'pull' });
});

test('a fence with a hand-typed output is refused, a file is not', () => {
  const said = (lang: string, text: string, meta = '') => handTyped({ lang, meta, text });
  expect(said('text', 'CONTAINER ID   IMAGE     COMMAND\n')).toContain('from a recording');
  expect(said('', 'Error response from daemon: No such container: box')).toContain('from a recording');
  expect(said('text', 'Total reclaimed space: 12.3MB')).toContain('from a recording');
  expect(said('', '64 bytes from 10.0.0.2: seq=0 ttl=64')).toContain('from a recording');
  expect(said('text', 'users monolith', 'title="routes.txt"')).toBeUndefined();
  expect(said('yaml', 'command: docker container ls')).toBeUndefined();
});

test('words of an output set as code in prose are refused, names, commands and what was recorded are not', () => {
  const recorded = 'IMAGE ID CREATED SIZE busybox Total reclaimed space: 0B';
  for (const words of [
    'CONTAINER ID   IMAGE',
    'Error response from daemon: no',
    'docker-compose: command not found',
    'RECLAIMABLE SPACE',
    'Conflict. The container name is in use by someone.',
  ])
    expect(handQuoted(words, recorded), words).toContain('<Said in=');
  for (const words of [
    'docker container ls',
    'port',
    'ID',
    'docker: true',
    'ErrImagePull',
    'HEALTHCHECK NONE',
    'CREATED SIZE',
    'Total reclaimed space: 0B',
  ])
    expect(handQuoted(words, recorded), words).toBeUndefined();
});

test('a command is shown with an output only when it is the line that was typed', () => {
  const enter = firstLab()
    .steps.filter(isStep)
    .find(({ id }) => id === 'enter')!;
  const line = 'docker container run -it --name box busybox sh';
  expect(wasTyped(line, enter)).toBe(true);
  expect(wasTyped([line, 'echo "hello world" > hello.txt', 'ls', 'exit'].join('\n'), enter)).toBe(true);
  expect(wasTyped(line.replace('busybox', 'alpine'), enter)).toBe(false);
});
