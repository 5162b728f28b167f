import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { readWritten, recordedLines, type RecordedLine } from '../../src/commands/recorded-lines.ts';
import { parseRecording, type RecordedStep, type Recording } from '../../src/recordings/recording.ts';
import { catalogue } from '../../tools/catalogue.ts';
import { commands } from '../support/commands.ts';

const { slots } = catalogue();
const known = { slots, commandOf: (id: string) => commands.get(id) };

const shown = (line: RecordedLine) =>
  line.map((piece) => (typeof piece === 'string' ? piece : `{${piece.slot}}`)).join('');
const filled = (line: RecordedLine) =>
  line.map((piece) => (typeof piece === 'string' ? piece : slots.get(piece.slot)!.default)).join('');

function session(...steps: Pick<RecordedStep, 'id' | 'command' | 'commandId'>[]): Recording {
  return { session: 'a', title: 'A', recorded: '2026-11-22', steps } as unknown as Recording;
}

test('with every slot at its default, the lines of every session are those that were recorded', () => {
  let open = 0;
  for (const file of globSync('content/recordings/*.json')) {
    if (basename(file).startsWith('measure-')) continue;
    const recording = parseRecording(file, readFileSync(file, 'utf8'));
    const source = `content/sessions/${recording.session}.yaml`;
    const script = existsSync(source) ? readWritten(source, readFileSync(source, 'utf8')) : new Map();
    for (const [{ command, typed = [] }, lines] of recordedLines(recording, { ...known, script })) {
      expect(lines.map(filled)).toEqual([command, ...typed.map(({ line }) => line)]);
      open += lines.flat().filter((piece) => typeof piece !== 'string').length;
    }
  }
  expect(open).toBeGreaterThan(100);
});

test('a name is open to the reader where every line that names it is', () => {
  const script = readWritten(
    'a.yaml',
    'steps:\n  - { id: b, cmd: "docker container exec {container} ls" }\n',
  );
  const recording = session(
    { id: 'a', command: 'docker container stop box', commandId: 'container-stop' },
    { id: 'b', command: 'docker container exec box ls', commandId: null },
  );
  const lines = [...recordedLines(recording, { ...known, script }).values()].flat().map(shown);
  expect(lines).toEqual(['docker container stop {container}', 'docker container exec {container} ls']);
});

test('a name that some line holds as plain text stays as recorded in all of them', () => {
  const recording = session(
    { id: 'a', command: 'docker container stop box', commandId: 'container-stop' },
    { id: 'b', command: 'docker container exec box ls', commandId: null },
    { id: 'c', command: 'docker image rm busybox', commandId: 'image-rm' },
  );
  const lines = [...recordedLines(recording, { ...known, script: new Map() }).values()].flat().map(shown);
  expect(lines).toEqual([
    'docker container stop box',
    'docker container exec box ls',
    'docker image rm {image}',
  ]);
});
