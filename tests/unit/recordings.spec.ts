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
import { parseMeasurement } from '../../src/recordings/measurement.ts';
import { staleNotice } from '../../src/recordings/stale.ts';
import { screenText } from '../../src/recordings/terminal.ts';
import { machineWords, provenance } from '../../src/recordings/words.ts';
import { broughtIn } from '../../tools/record/measure/node-failure.ts';
import { measured } from '../support/content/sample.ts';

const file = 'content/recordings/first-lab.json';
const firstLab = () => parseRecording(file, readFileSync(file, 'utf8'));

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
  expect(staleNotice(recording, '2027-05-22', checked)).toContain('more than 180 days ago');
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

test('a recording whose day, engine or order of steps is edited by hand is refused with its file, new words are not', () => {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Recording;
  const edited = (changes: Partial<Recording>) =>
    parseRecording(file, JSON.stringify({ ...written, ...changes }));
  const { engine, steps } = written;
  for (const changes of [
    { recorded: '2026-11-30' },
    { engine: { ...engine, version: '29.0.0' } },
    { engine: { ...engine, kernel: '6.18.0' } },
    { steps: steps.toReversed() },
    { steps: steps.slice(1) },
    { steps: [{ event: 'power cut: host' }, ...steps] },
  ])
    expect(() => edited(changes), JSON.stringify(changes)).toThrow(
      `${file} the day, the engine or the order of the steps is not what was recorded; bring the file back with git, or run "npm run record"`,
    );
  const reworded = { title: 'Another', engine: { ...engine, label: 'A word more.' } };
  expect(edited(reworded)).toEqual({ ...written, ...reworded });
});

test('a measurement whose numbers, day or machine are edited by hand is refused with its file, new words are not', () => {
  const chart = 'content/recordings/measure-start.json';
  const text = measured('linear', 12);
  for (const [from, to] of [
    ['[12]', '[11]'],
    ['2026-11-22', '2026-11-30'],
    ['a machine', 'another'],
    ['"ms"', '"s"'],
  ] as const)
    expect(() => parseMeasurement(chart, text.replace(from, to)), to).toThrow(
      `${chart} its numbers, its day or its machine are not what was measured; bring the file back with git, or run "npm run record -- measure"`,
    );
  expect(parseMeasurement(chart, text.replace('"Start"', '"A start"')).title).toBe('A start');
});

test('a command of the site may be renamed in its recordings', () => {
  const renamed = readFileSync(file, 'utf8').replace('"commandId": "image-pull"', '"commandId": "pull"');
  expect(parseRecording(file, renamed).steps[0]).toMatchObject({ id: 'pull', commandId: 'pull' });
});

test('a new measurement of failures keeps what was measured on a cluster elsewhere, with its source', async () => {
  const rows = await broughtIn();
  expect(rows.map(({ id }) => id)).toEqual([
    'kubernetes-noticed',
    'kubernetes-evicted',
    'kubernetes-repaired',
    'kubernetes-repaired-soon',
  ]);
  for (const { source } of rows) expect(source).toMatch(/^Brought in: measured on a real cluster of /);
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
