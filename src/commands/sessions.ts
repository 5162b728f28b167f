/// <reference types="vite/client" />
import type { RecordedStep, Recording } from '../recordings/recording.ts';
import { commands, slots } from './library.ts';
import { readWritten, recordedLines, type RecordedLine } from './recorded-lines.ts';

const scripts = import.meta.glob<string>('../../content/sessions/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

type Lines = ReadonlyMap<RecordedStep, RecordedLine[]>;

/** Many pages show steps of the same recording. */
const known = new Map<Recording, Lines>();

/** The lines of every step of a recording, cut at the slots that take the reader's values. */
export function linesOf(recording: Recording): Lines {
  const lines = known.get(recording) ?? cut(recording);
  known.set(recording, lines);
  return lines;
}

function cut(recording: Recording): Lines {
  const file = `content/sessions/${recording.session}.yaml`;
  const text = scripts[`../../${file}`];
  const script = text === undefined ? new Map() : readWritten(file, text);
  return recordedLines(recording, { script, slots, commandOf: (id) => commands.get(id) });
}
