import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { findStep } from '../../src/recordings/find.ts';
import { isStep, parseRecording, type Recording } from '../../src/recordings/recording.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { compare } from '../../tools/record/compare/compare.ts';
import { normalise } from '../../tools/record/compare/normalise.ts';
import { loadRecording, loadScript, sessionNames } from '../../tools/record/file.ts';
import { reworded, wordsOf } from '../../tools/record/reworded.ts';

const firstLab = () => {
  const file = 'content/recordings/first-lab.json';
  return parseRecording(file, readFileSync(file, 'utf8'));
};

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
  list.node = 'worker';
  expect(compare(before, changed).map(({ what }) => what)).toEqual(['node', 'exit', 'output']);
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

/** Recorded elsewhere and brought in: no session plays it. */
const broughtIn = ['k8s-basics'];

test('every recording bears the title, the label and the ids of commands that its session has', async () => {
  const [names, known] = [await sessionNames(), catalogue()];
  const recorded = (await readdir('content/recordings'))
    .map((file) => file.replace('.json', ''))
    .filter((name) => !name.startsWith('measure-'));
  expect(recorded.filter((name) => !names.includes(name))).toEqual(broughtIn);
  for (const name of recorded.filter((name) => names.includes(name))) {
    const recording = (await loadRecording(name))!;
    expect(wordsOf(recording), name).toBe(wordsOf(reworded(recording, await loadScript(name, known))));
  }
});

test('a recording takes new words from its session, and keeps all that was recorded', async () => {
  const [before, script] = [firstLab(), await loadScript('first-lab')];
  expect(reworded(before, script)).toEqual(before);
  const { steps, ...head } = reworded(before, { ...script, title: 'Another', label: 'A word more.' });
  expect(head).toEqual({
    ...before,
    title: 'Another',
    engine: { ...before.engine, label: `${before.engine.label} A word more.` },
    steps: undefined,
  });
  expect(steps).toEqual(before.steps);
});
