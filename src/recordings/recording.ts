import { z } from 'zod';
import { ContentError } from '../problems/problem.ts';
import { screenText } from './terminal.ts';
import { readNamed } from './named-file.ts';
import { HASH, hashOf, sealOf } from './seal.ts';

/** What produced a recording. Only the name and version are always known; a cluster has no storage driver to report. */
const engineSchema = z.strictObject({
  name: z.enum(['Docker Engine', 'Kubernetes', 'kubectl']),
  version: z.string(),
  client: z.string().optional(),
  api: z.string().optional(),
  runc: z.string().optional(),
  runtime: z.string().optional(),
  storageDriver: z.string().optional(),
  cgroup: z.string().optional(),
  kernel: z.string().optional(),
  /** The machine, where it was an emulated one. */
  machine: z.string().optional(),
  label: z.string().optional(),
});

const typedSchema = z.strictObject({ prompt: z.string(), line: z.string() });

const pieceSchema = z.strictObject({ kind: z.enum(['output', 'prompt', 'input']), text: z.string() });

/** One command that was run, with everything it printed. */
const stepSchema = z.strictObject({
  id: z.string(),
  command: z.string(),
  commandId: z.string().nullable(),
  node: z.string(),
  typed: z.array(typedSchema).optional(),
  transcript: z.array(pieceSchema).optional(),
  /** What the terminal showed in the end, where a program drew its lines again and again. */
  screen: z.string().optional(),
  /** Every byte that was printed, with the codes that move a terminal's cursor. */
  output: z.string(),
  exit: z.number().int(),
  ms: z.number().int(),
  /** Milliseconds since the last event, for what is watched after a failure. */
  sinceEventMs: z.number().int().optional(),
  /** `hashOf` the step. */
  hash: z.string().regex(HASH),
});

/** Something done to a machine rather than typed on it, such as a power cut. */
const eventSchema = z.strictObject({ id: z.string().optional(), event: z.string() });

/** A file of content/recordings/ that holds a session. */
const recordingSchema = z.strictObject({
  session: z.string(),
  title: z.string(),
  recorded: z.iso.date(),
  engine: engineSchema,
  steps: z.array(z.union([stepSchema, eventSchema])),
  /** `sealOf` the recording. */
  seal: z.string().regex(HASH),
});

/** What produced a recording, as far as it told. */
export type Engine = z.infer<typeof engineSchema>;
/** A part of a dialogue: what was printed, a prompt, or what was typed. */
export type Piece = z.infer<typeof pieceSchema>;
/** One command that was run, with everything it printed. */
export type RecordedStep = z.infer<typeof stepSchema>;
/** Something done to a machine, such as a power cut. */
export type RecordedEvent = z.infer<typeof eventSchema>;
/** A session as it was played on a real engine. */
export type Recording = z.infer<typeof recordingSchema>;

/** The present day, as recordings write it: `2026-11-22`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The output as a reader sees it. */
export function shownText(step: RecordedStep): string {
  return step.screen ?? screenText(step.output);
}

/** Whether a reader sees nothing of the output: empty lines alone say nothing. */
export function isSilent(step: RecordedStep): boolean {
  return /^\n*$/.test(shownText(step));
}

/** Whether this entry is a command, not an event. */
export function isStep(entry: RecordedStep | RecordedEvent): entry is RecordedStep {
  return 'command' in entry;
}

/** The machines on which the lines of these entries were typed. */
export function nodesOf(entries: Recording['steps']): Set<string> {
  return new Set(entries.filter(isStep).map(({ node }) => node));
}

/** Whether these lines are what was typed when the step was recorded, with or without what its program then read. */
export function wasTyped(lines: string, { command, typed = [] }: RecordedStep): boolean {
  return lines === command || lines === [command, ...typed.map(({ line }) => line)].join('\n');
}

/**
 * Reads `content/recordings/<session>.json`.
 * @throws {ContentError} when the file is not a recording, or a step in it, its day, its engine or the order of its steps is
 * no longer what was recorded: it is written by `npm run record`, never by hand.
 */
export function parseRecording(file: string, text: string): Recording {
  const by = 'npm run record';
  const recording = readNamed(file, text, recordingSchema, { what: 'recording', by });
  const refuse = (message: string) =>
    new ContentError([{ file, message: `${message}; bring the file back with git, or run "${by}"` }]);
  const edited = recording.steps.filter(isStep).find((step) => hashOf(step) !== step.hash);
  if (edited !== undefined) throw refuse(`step "${edited.id}" is not the one that was recorded`);
  if (sealOf(recording) !== recording.seal)
    throw refuse('the day, the engine or the order of the steps is not what was recorded');
  return recording;
}
