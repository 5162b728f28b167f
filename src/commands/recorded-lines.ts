import { z } from 'zod';
import { readYaml } from '../problems/yaml.ts';
import { isStep, type RecordedStep, type Recording } from '../recordings/recording.ts';
import { DEFAULT_CHOICES } from './choices.ts';
import { cutAtSlots, type CompiledCommand } from './compile.ts';
import type { Slot, SlotKind } from './slots.ts';

/** A recorded line, cut at the slots that a reader's values fill. */
export type RecordedLine = (string | { slot: string })[];

/** What of a session's script the page shows: how the lines of each step are written, by the step's id. */
type WrittenSteps = ReadonlyMap<string, WrittenStep>;
type WrittenStep = z.infer<typeof written>;

/** What the lines of a recording are held against. */
export interface Known {
  script: WrittenSteps;
  commandOf(id: string): Pick<CompiledCommand, 'forms'> | undefined;
  slots: ReadonlyMap<string, Slot>;
}

/** Slots that hold an amount keep what was recorded: the output is about that amount. */
const AMOUNTS: ReadonlySet<SlotKind> = new Set(['count', 'memory', 'cpus', 'port']);

const written = z.looseObject({
  id: z.string().optional(),
  cmd: z.string().optional(),
  typed: z.array(z.string()).optional(),
  slots: z.record(z.string(), z.string()).optional(),
});

/** Reads the lines of `content/sessions/<name>.yaml` as their author wrote them, slots not filled in. */
export function readWritten(file: string, text: string): WrittenSteps {
  const { steps } = readYaml(file, text, z.looseObject({ steps: z.array(written) })).data;
  return new Map(steps.flatMap((step) => (step.id === undefined ? [] : [[step.id, step]])));
}

/**
 * The lines of every step of a recording: the command first, then what was typed into its program. A slot is one only
 * where no line of the recording names its thing otherwise; else some lines would speak of the reader's container and
 * others of the recorded one.
 */
export function recordedLines({ steps }: Recording, known: Known): Map<RecordedStep, RecordedLine[]> {
  const lines = new Map(steps.filter(isStep).map((step) => [step, linesOf(step, known)]));
  const fixed = [...lines.values()].flat(2).filter((piece) => typeof piece === 'string');
  const isFree = ({ kind, default: name }: Slot) =>
    !AMOUNTS.has(kind) && !fixed.some((text) => names(text, name));
  const settle = (line: RecordedLine): RecordedLine =>
    line.map((piece) => {
      if (typeof piece === 'string') return piece;
      const slot = known.slots.get(piece.slot)!;
      return isFree(slot) ? piece : slot.default;
    });
  return new Map([...lines].map(([step, all]) => [step, all.map(settle)]));
}

/** Each recorded line with its slots, where its script or command with every slot at its default is what was recorded. */
function linesOf(step: RecordedStep, { script, commandOf, slots }: Known): RecordedLine[] {
  const { cmd, typed = [], slots: given = {} } = script.get(step.id) ?? {};
  const entries = (step.commandId !== null && commandOf(step.commandId)?.forms[0]?.entries) || [];
  const command = entries.length === 1 ? entries[0]!.tokens.flatMap(({ pieces }) => pieces) : [];
  const plain = command.map((piece) =>
    typeof piece === 'object' && 'choice' in piece ? piece.is[DEFAULT_CHOICES[piece.choice]]! : piece,
  );
  const checked = (pieces: RecordedLine, recorded: string): RecordedLine => {
    const line = pieces.map((piece) => (typeof piece === 'string' ? piece : (given[piece.slot] ?? piece)));
    const text = line.map((piece) => (typeof piece === 'string' ? piece : slots.get(piece.slot)?.default));
    return text.join('') === recorded ? line : [recorded];
  };
  return [
    checked(cmd === undefined ? plain : cutAtSlots(cmd), step.command),
    ...(step.typed ?? []).map(({ line }, at) => checked(cutAtSlots(typed[at] ?? line), line)),
  ];
}

/** Whether a text holds a name: `box:/etc` and `box_1` name `box`, `busybox` and `/box` do not. */
function names(text: string, name: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9/])${RegExp.escape(name)}(?![A-Za-z0-9/])`).test(text);
}
