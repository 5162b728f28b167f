/// <reference types="vite/client" />
import { memoise } from '../memoise.ts';
import type { RecordedStep, Recording } from '../recordings/recording.ts';
import { commands, slots } from './library.ts';
import { readWritten, recordedLines, type RecordedLine } from './recorded-lines.ts';

const scripts = import.meta.glob<string>('../../content/sessions/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The lines of every step of a recording, cut at the slots that take the reader's values; many pages show steps of the same one. */
export const linesOf = memoise((recording: Recording): ReadonlyMap<RecordedStep, RecordedLine[]> => {
  const file = `content/sessions/${recording.session}.yaml`;
  const text = scripts[`../../${file}`];
  const script = text === undefined ? new Map() : readWritten(file, text);
  return recordedLines(recording, { script, slots, commandOf: (id) => commands.get(id) });
});
