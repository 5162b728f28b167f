import { expect, test } from '@playwright/test';
import { DEFAULT_CHOICES, type Choices } from '../../src/commands/choices.ts';
import { compileCommand, type CompiledCommand } from '../../src/commands/compile.ts';
import { explaining } from '../../src/commands/grammar/grammars.ts';
import type { Command } from '../../src/commands/model.ts';
import { promptOf } from '../../src/commands/prompts.ts';
import { rowsOf } from '../../src/commands/rows.ts';
import { clipboardText, entryText } from '../../src/commands/text.ts';

const on = (line: string) => [{ line, in: 'host' as const }];

const compiled = (line: string, others: Partial<Command> = {}) =>
  compileCommand(
    {
      ...{
        id: 'a',
        title: 'A',
        does: '',
        family: 'a',
        where: 'host',
        root: false,
        podman: true,
        without: [],
      },
      ...{ aliases: [], typed: [], topics: [], equivalents: {}, source: { file: 'a.yaml', line: 1 } },
      forms: { bash: on(line) },
      ...others,
    },
    explaining,
  );

const run = compiled('docker run -itd -p {port}:80 --name {container} nginx');
const glued = compiled('docker run -i=false -p8080:80 -e"GREETING=hello world" -e\'A=b c\' nginx');
const rows = compiled('docker run --rm \\\n  --name {container} \\\n  -e A=b nginx');
const settings = compiled('A=b sudo -E docker compose up -d; docker ps -q | xargs -r docker rm -f');
const swarm = compiled('docker service ls -q', { podman: false });
const each = compiled('docker stop $(docker ps -q)', {
  forms: {
    bash: on('docker stop $(docker ps -q)'),
    powershell: on('docker ps -q |\n  ForEach-Object { docker stop $_ }'),
    cmd: on("for /f %i in ('docker ps -q') do docker stop %i"),
  },
});

const table: [command: CompiledCommand, choices: Partial<Choices>, values: object, copied: string][] = [
  [run, {}, {}, 'docker run -itd -p 8080:80 --name box nginx'],
  [run, { engine: 'podman' }, { port: '9090' }, 'podman run -itd -p 9090:80 --name box nginx'],
  [
    run,
    { shell: 'cmd', flags: 'long' },
    { container: 'web' },
    'docker run --interactive --tty --detach --publish 8080:80 --name web nginx',
  ],
  [
    glued,
    { flags: 'long' },
    {},
    'docker run --interactive=false --publish=8080:80 --env="GREETING=hello world" --env=\'A=b c\' nginx',
  ],
  [rows, {}, {}, 'docker run --rm \\\n  --name box \\\n  -e A=b nginx'],
  [
    rows,
    { shell: 'powershell', engine: 'podman', flags: 'long' },
    { container: 'web' },
    'podman run --rm `\n  --name web `\n  --env A=b nginx',
  ],
  [rows, { shell: 'cmd' }, { container: 'web' }, 'docker run --rm ^\n  --name web ^\n  -e A=b nginx'],
  [
    settings,
    { engine: 'podman', flags: 'long' },
    {},
    'A=b sudo -E podman compose up --detach; podman ps --quiet | xargs -r podman rm --force',
  ],
  [swarm, { engine: 'podman', flags: 'long' }, {}, 'docker service ls --quiet'],
  [each, { engine: 'podman' }, {}, 'podman stop $(podman ps -q)'],
  [
    each,
    { shell: 'powershell', engine: 'podman', flags: 'long' },
    {},
    'podman ps --quiet |\n  ForEach-Object { podman stop $_ }',
  ],
  [
    each,
    { shell: 'cmd', engine: 'podman', flags: 'long' },
    {},
    "for /f %i in ('podman ps --quiet') do podman stop %i",
  ],
];

for (const [command, choices, values, copied] of table)
  test(`the clipboard holds ${JSON.stringify(copied)}`, () => {
    const given: Record<string, string> = { container: 'box', port: '8080', ...values };
    expect(clipboardText(command, { ...DEFAULT_CHOICES, ...choices }, (slot) => given[slot]!)).toBe(copied);
  });

test('a line is cut into the rows it is typed in, each with its line break', () => {
  const shown = rowsOf(rows.forms[0]!.entries[0]!.tokens).map((tokens) =>
    entryText({ tokens }, { ...DEFAULT_CHOICES, shell: 'powershell' }, () => 'box'),
  );
  expect(shown).toEqual(['docker run --rm `\n', '  --name box `\n', '  -e A=b nginx']);
});

test('each word that the help of its tool explains has the explanation of its own', () => {
  const explained = run.forms[0]!.entries[0]!.tokens.flatMap((token) =>
    token.help === undefined
      ? []
      : [[entryText({ tokens: [token] }, DEFAULT_CHOICES, () => ''), run.help[token.help]?.label]],
  );
  expect(explained).toEqual([
    ['run', 'docker run [OPTIONS] IMAGE [COMMAND] [ARG...]'],
    ['-itd', '-i, --interactive and -t, --tty and -d, --detach'],
    ['-p', '-p, --publish'],
    ['--name', '--name'],
  ]);
});

test('a line has the prompt of its place, the one of root only on the own computer', () => {
  expect(promptOf('host', false).sign).toBe('$');
  expect(promptOf('host', true)).toEqual({ sign: '#', says: 'On your computer, as root' });
  expect(promptOf('manager', true)).toEqual({ sign: '$', says: 'On a manager' });
  expect(promptOf('container', false)).toEqual({ sign: '/ #', says: 'Inside the container' });
  expect(promptOf('mysql', false).sign).toBe('mysql>');
});
