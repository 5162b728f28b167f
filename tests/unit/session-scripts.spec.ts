import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { loadScript, sessionNames } from '../../tools/record/file.ts';
import { isCommand, readScript, spreadFree } from '../../src/recordings/script.ts';
import { LocalLab } from '../../tools/record/lab/local.ts';
import { answerOf, ended, feed, runLine, together, writing } from '../../tools/record/shell.ts';
import { runDialogue } from '../../tools/record/terminal.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { withFolder } from '../support/folder.ts';

const known = catalogue();
const read = (steps: string, head = 'title: A lab') => readScript('lab', `${head}\nsteps:\n${steps}`, known);

test('a command of the site is typed with the words of its slots, those of the step before the usual ones', () => {
  const { steps } = read(
    '  - { id: a, command: container-exec }\n  - { id: b, command: container-exec, slots: { container: web } }\n',
  );
  const lines = steps.filter(isCommand).map(({ cmd }) => cmd);
  expect(lines[0]).toContain(` ${known.slots.get('container')!.default} `);
  expect(lines[1]).toBe(lines[0]!.replace(` ${known.slots.get('container')!.default} `, ' web '));
});

test('what is typed into a program has slots as well, and what a step saved stays to be filled in later', () => {
  const { steps } = read(
    "  - { id: b, cmd: ls, save: { token: x } }\n  - { id: a, cmd: 'docker run -it {image}', prompt: '/ # ', typed: ['ping {container} <token>'], slots: { container: web } }\n",
  );
  const image = known.slots.get('image')!.default;
  expect(steps).toMatchObject([{ id: 'b' }, { cmd: `docker run -it ${image}`, typed: ['ping web <token>'] }]);
});

test('a file of a session is written where its path says, whatever signs the path holds', () =>
  withFolder({}, async (folder) => {
    const path = "two words/it's $(pwd); `pwd` *.txt";
    execFileSync('sh', ['-c', writing(path)], { cwd: folder, input: 'as given\n' });
    expect(await readFile(join(folder, path), 'utf8')).toBe('as given\n');
  }));

test('the steps after which tasks may be spread in any way are known by their ids', () => {
  expect(spreadFree(read('  - { id: a, cmd: ls }\n  - { id: b, cmd: ls, spread: free }\n'))).toEqual(
    new Set(['b']),
  );
});

const faults: [what: string, steps: string, says: string][] = [
  [
    'a node that is none',
    '  - { id: a, cmd: ls, node: hots }\n',
    '3 unknown node "hots"; did you mean "host"?',
  ],
  ['a cut of a node that is none', '  - { cut: hots }\n', '3 unknown node "hots"; did you mean "host"?'],
  ['a start of a node that is none', '  - { start: hots }\n', '3 unknown node "hots"; did you mean "host"?'],
  [
    'two steps of one name',
    '  - { id: a, cmd: ls }\n  - { id: a, cmd: ls }\n',
    '4 the step id "a" is used twice',
  ],
  ['a step without a line', '  - { id: a }\n', '3 a step has either cmd or command'],
  [
    'a step with two lines',
    '  - { id: a, cmd: ls, command: container-ls }\n',
    '3 a step has either cmd or command',
  ],
  ['typing at no prompt', '  - { id: a, cmd: sh, typed: [ls] }\n', '3 prompt and typed belong together'],
  [
    'a prompt at which nothing is typed',
    "  - { id: a, cmd: sh, prompt: '# ' }\n",
    '3 prompt and typed belong together',
  ],
  [
    'a command that is none',
    '  - { id: a, command: contianer-ls }\n',
    '3 unknown command "contianer-ls"; did you mean "container-ls"?',
  ],
  [
    'a slot that the line has not',
    '  - { id: a, cmd: "docker rm {container}", slots: { contianer: web } }\n',
    '3 unknown slot of "docker rm {container}" "contianer"; did you mean "container"?',
  ],
  [
    'a slot that is none',
    '  - { id: a, cmd: "docker rm {contianer}" }\n',
    '3 unknown slot "contianer"; did you mean "container"?',
  ],
  [
    'a command of several lines',
    '  - { id: a, command: mysql-show }\n',
    '3 command "mysql-show" has several lines; write one step for each',
  ],
  [
    'a key that is none',
    '  - { id: a, cmd: ls, exti: 1 }\n',
    '3 steps.0: unknown key "exti"; did you mean "exit"?',
  ],
  [
    'a key that is none, in a cut',
    '  - { di: a, cut: host }\n',
    '3 steps.0: unknown key "di"; did you mean "id"?',
  ],
  [
    'a value of another kind',
    '  - { id: a, cmd: ls, exit: one }\n',
    '3 steps.0.exit: Invalid input: expected number, received string',
  ],
  ['a step that is none', '  - ls\n', '3 steps.0: Invalid input: expected object, received string'],
  [
    'a name with capitals',
    '  - { id: A, cmd: ls }\n',
    '3 steps.0.id: a name is written in small letters, digits and dashes',
  ],
  ['a node that is none, on its own line', '  - id: a\n    cmd: ls\n    node: hots\n', '5 unknown node'],
  [
    'a name used twice, on its own line',
    '  - { id: a, cmd: ls }\n  - cmd: ls\n    id: a\n',
    '5 the step id "a"',
  ],
  ['a command that is none, on its own line', '  - id: a\n    command: contianer-ls\n', '4 unknown command'],
  [
    'a value of a slot that the line has not',
    '  - id: a\n    cmd: ls\n    slots:\n      image: b\n',
    '6 unknown slot of "ls"',
  ],
  [
    'a slot that is none, in a line of its own',
    '  - id: a\n    cmd: "docker rm {contianer}"\n',
    '4 unknown slot "contianer"',
  ],
  [
    'a value that a slot does not take',
    '  - id: a\n    command: container-exec\n    slots:\n      container: a b\n',
    '6 slot "container" must be at least two letters',
  ],
  ['a line with nothing in it', '  - id: a\n    cmd: " "\n', '4 steps.0.cmd: a line to type is not empty'],
  [
    'what is awaited as no regular expression',
    '  - id: a\n    cmd: ls\n    until: "("\n',
    '5 steps.0.until: Invalid regular expression: /(/m: Unterminated group',
  ],
  [
    'what is saved by no regular expression',
    '  - id: a\n    cmd: ls\n    save: { token: "[" }\n',
    '5 steps.0.save.token: Invalid regular expression',
  ],
  [
    'what was never saved',
    '  - { id: a, cmd: ls, save: { token: x } }\n  - id: b\n    cmd: echo <tokne>\n',
    '5 unknown saved part "tokne"; did you mean "token"?',
  ],
  [
    'what is saved only later',
    '  - { id: a, command: swarm-join, slots: { token: <token> } }\n  - { id: b, cmd: ls, save: { token: x } }\n',
    '3 unknown saved part "token"',
  ],
  ['a prompt on its own line', "  - id: a\n    cmd: sh\n    prompt: '# '\n", '5 prompt and typed'],
  [
    'a slot that is none, in what is typed',
    "  - id: a\n    cmd: sh\n    prompt: '# '\n    typed:\n      - ls\n      - rm {contianer}\n",
    '8 unknown slot "contianer"',
  ],
];

for (const [what, steps, says] of faults)
  test(`a session is refused at the line of its fault: ${what}`, () => {
    expect(() => read(steps)).toThrow(`content/sessions/lab.yaml:${says}`);
  });

test('all faults of a session are said at once, also those of its head', () => {
  expect(() => read('  - { id: a }\n  - { id: a, cmd: ls, node: web }\n')).toThrow(
    /^\S+:3 a step has .*\n\S+:4 unknown node "web"\n\S+:4 the step id .* twice$/,
  );
  expect(() => read('  - { id: a, cmd: ls }\n', 'title: A lab\nneeds: [ipvs]')).toThrow(
    'lab.yaml:2 needs.0: expected one of ip_vs, cgroup2; did you mean "ip_vs"?',
  );
});

test('a file of a session stands in its working directory', () => {
  const head = (path: string) => `title: A lab\nfiles:\n  ${path}: text`;
  for (const path of ['../a', '/etc/a', 'a/../../b', 'a//b', '..', 'a/'])
    expect(() => read('  - { id: a, cmd: ls }\n', head(path)), path).toThrow(
      `content/sessions/lab.yaml:3 files.${path}: a file stands in the working directory`,
    );
  for (const path of ['a', '.docker/config.json', 'a..b/c..', '...'])
    expect(Object.keys(read('  - { id: a, cmd: echo <b>a</b> }\n', head(path)).files!)).toEqual([path]);
});

test('every session of the content is sound', async () => {
  test.slow();
  const names = await sessionNames();
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) await expect(loadScript(name), name).resolves.toMatchObject({ name });
});

test('a process that ends before it has read what it is given is told by how it ended', async () => {
  const given = () => Readable.from(['x'.repeat(1_000_000)]);
  const shell = (line: string) => ({ program: 'sh', args: ['-c', line], env: process.env });
  await expect(feed(given(), shell('exit 3'))).rejects.toThrow('"exit 3" ended with 3');
  await feed(given(), shell('test "$(wc -c)" -eq 1000000'));
});

test('a process that fails after it has printed fails what reads it, and so does one that cannot be started', async () => {
  const start = (line: string) => spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'inherit'] });
  for (const [line, how] of [
    ['echo half; exit 2', '2'],
    ['echo half; kill -TERM $$', 'SIGTERM'],
  ] as const) {
    const child = start(line);
    const read = together(text(child.stdout), ended(child, 'the archive'));
    await expect(read).rejects.toThrow(`the archive ended with ${how}`);
  }
  const whole = start('echo whole');
  await together(text(whole.stdout), ended(whole, 'the archive'));
  await expect(ended(spawn('/no/such/program'), 'it')).rejects.toThrow('ENOENT');
});

test('of a pipe whose parts break one another, the failure that is named first is told', async () => {
  const endless = spawn('yes', { stdio: ['ignore', 'pipe', 'ignore'] });
  const reader = { program: 'sh', args: ['-c', 'exit 3'], env: process.env };
  const pipe = together(feed(endless.stdout, reader), ended(endless, 'yes'));
  await expect(pipe).rejects.toThrow('"exit 3" ended with 3');
});

test('a line answers with what it printed, unless it fails', async () => {
  const lab = new LocalLab(tmpdir());
  expect(await answerOf(lab, 'host', 'echo whole', 20)).toBe('whole\n');
  await expect(answerOf(lab, 'host', 'echo half; exit 3', 20)).rejects.toThrow(
    '"echo half; exit 3" ended with 3:\nhalf',
  );
});

/** Runs a line that hangs, which has to be ended at its deadline. */
async function expectEnded(start: typeof runLine): Promise<void> {
  await expect(start(new LocalLab(tmpdir()), 'host', 'sleep 600; true', 0.3)).rejects.toThrow(
    'was ended by SIGKILL',
  );
}

test('a line that hangs is ended at its deadline, with what it started', () => expectEnded(runLine));

test('a line that hangs at a terminal is ended likewise', async () => {
  const { stdout } = spawnSync('script', ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  test.skip(!stdout?.includes('util-linux'), 'the recorder makes its terminals with `script` of util-linux');
  await expectEnded(runDialogue);
});
