import type { z } from 'zod';
import { SLOT, type Catalogue } from '../commands/model.ts';
import { refuse } from '../commands/refuse.ts';
import { unknown } from '../problems/nearest.ts';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlPath } from '../problems/yaml.ts';
import { scriptSchema, type stepSchema } from './script-schema.ts';

type Source = z.infer<typeof scriptSchema>;

/** A step whose line is known, whether it was written here or taken from a command of the site. */
export type ScriptStep = z.infer<typeof stepSchema> & { cmd: string };
/** A step, or what is done to a machine: its power cut, or switched on. */
export type ScriptEntry = ScriptStep | Exclude<Source['steps'][number], z.infer<typeof stepSchema>>;
/** A session as it is to be played, with the name of its file. */
export type SessionScript = Omit<Source, 'steps'> & { name: string; steps: ScriptEntry[] };

/** The steps of a script that run a command. */
export function isCommand(entry: ScriptEntry): entry is ScriptStep {
  return 'cmd' in entry;
}

/** The steps of a script after which tasks may be spread in any way. */
export const spreadFree = ({ steps }: SessionScript): Set<string> =>
  new Set(steps.filter(isCommand).flatMap(({ id, spread }) => (spread === 'free' ? id : [])));

/**
 * Reads a session script strictly.
 * @throws {ContentError} with file and line of everything that is wrong in it.
 */
export function readScript(session: string, text: string, catalogue: Catalogue): SessionScript {
  const file = `content/sessions/${session}.yaml`;
  const { data, lineOf } = readYaml(file, text, scriptSchema);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const saved = new Set<string>();
  const steps = data.steps.map((entry, index): ScriptEntry => {
    const wrong: Wrong = (message, ...at) =>
      problems.push({ file, line: lineOf(['steps', index, ...at]), message });
    const [key, node] = nodeOf(entry);
    if (node !== undefined && !data.nodes.includes(node)) wrong(unknown('node', node, data.nodes), key);
    if (entry.id !== undefined && seen.has(entry.id)) wrong(`the step id "${entry.id}" is used twice`, 'id');
    if (entry.id !== undefined) seen.add(entry.id);
    if ('cut' in entry || 'start' in entry) return entry;
    const step = stepOf(entry, catalogue, saved, wrong);
    for (const name of Object.keys(entry.save ?? {})) saved.add(name);
    return step;
  });
  stopIfAny(problems);
  return { ...data, steps, name: session };
}

/** Tells a fault of a step at what its path within the step leads to. */
type Wrong = (message: string, ...at: YamlPath) => void;

/**
 * A step with its line, and what is typed into it, filled in.
 * @param saved the names of what earlier steps saved.
 */
function stepOf(
  entry: z.infer<typeof stepSchema>,
  catalogue: Catalogue,
  saved: ReadonlySet<string>,
  wrong: Wrong,
): ScriptStep {
  const { cmd, command, prompt, typed, slots = {} } = entry;
  if ((cmd === undefined) === (command === undefined)) wrong('a step has either cmd or command');
  if ((prompt === undefined) !== (typed === undefined))
    wrong('prompt and typed belong together', typed === undefined ? 'prompt' : 'typed');
  const line = cmd ?? (command === undefined ? '' : lineOfCommand(command, catalogue, wrong));
  for (const [slot, value] of Object.entries(slots)) {
    const message = slotFault(slot, value, [line, ...(typed ?? [])], catalogue);
    if (message !== undefined) wrong(message, 'slots', slot);
  }
  const fill = (text: string, ...at: YamlPath) => {
    const whole = filled(text, slots, catalogue, (message) => wrong(message, ...at));
    for (const message of unsavedIn(whole, saved)) wrong(message, ...at);
    return whole;
  };
  return {
    ...entry,
    cmd: fill(line, cmd === undefined ? 'command' : 'cmd'),
    ...(typed && { typed: typed.map((text, at) => fill(text, 'typed', at)) }),
  };
}

/** The node that a step names, and under which key. */
function nodeOf(entry: Source['steps'][number]): [key: string, node: string | undefined] {
  if ('cut' in entry) return ['cut', entry.cut];
  return 'start' in entry ? ['start', entry.start] : ['node', entry.node];
}

/** The line of a command of the site, its slots still empty. */
function lineOfCommand(id: string, { commands }: Catalogue, wrong: Wrong): string {
  const command = commands.get(id);
  if (!command) {
    wrong(unknown('command', id, commands.keys()), 'command');
    return '';
  }
  const [entry, ...more] = command.forms.bash;
  if (more.length > 0) wrong(`command "${id}" has several lines; write one step for each`, 'command');
  return entry!.line;
}

const slotsIn = (line: string): string[] => [...line.matchAll(SLOT)].map(([, slot]) => slot!);

/** What is wrong with the value that a step gives a slot: none of its lines has such a slot, or it does not take the value. */
function slotFault(
  slot: string,
  value: string,
  lines: readonly string[],
  { slots }: Catalogue,
): string | undefined {
  const inLines = lines.flatMap(slotsIn);
  if (!inLines.includes(slot)) return unknown(`slot of "${lines[0]}"`, slot, inLines);
  const known = slots.get(slot);
  const why = known && !value.includes('<') ? refuse(known.kind, value) : undefined;
  return why && `slot "${slot}" must be ${why}`;
}

/** A line with a value in each of its slots. */
function filled(
  line: string,
  values: Readonly<Record<string, string>>,
  { slots }: Catalogue,
  wrong: (message: string) => void,
): string {
  return line.replace(SLOT, (written, slot: string) => {
    const value = values[slot] ?? slots.get(slot)?.default;
    if (value === undefined) wrong(unknown('slot', slot, slots.keys()));
    return value ?? written;
  });
}

/** What is wrong with each `<name>` in a line that no earlier step saved; `<h1>` is HTML where `</h1>` follows. */
function unsavedIn(line: string, saved: ReadonlySet<string>): string[] {
  return [...line.matchAll(/<([a-z0-9][a-z0-9-]*)>/g)]
    .map(([, name]) => name!)
    .filter((name) => !saved.has(name) && !line.includes(`</${name}>`))
    .map((name) => unknown('saved part', name, saved));
}
