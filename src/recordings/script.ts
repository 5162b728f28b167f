import { z } from 'zod';
import { SLOT, type Catalogue } from '../commands/model.ts';
import { unknown } from '../problems/nearest.ts';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlPath } from '../problems/yaml.ts';

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name is written in small letters, digits and dashes');

const stepSchema = z.strictObject({
  id: name,
  /** The line as it is typed; `<name>` stands for what an earlier step saved, `{image}` for the slot of the commands. */
  cmd: z.string().optional(),
  /** A command of content/commands by its id, in place of `cmd`. */
  command: name.optional(),
  /** Values for slots where they differ from the defaults. */
  slots: z.record(z.string(), z.string()).optional(),
  node: name.optional(),
  exit: z.number().int().default(0),
  /** What is typed into a program that reads from the terminal: at this prompt, these lines. */
  prompt: z.string().optional(),
  typed: z.array(z.string()).optional(),
  /** The step is repeated until its output matches this pattern. */
  until: z.string().optional(),
  /** Seconds before the recorder gives a step up. */
  within: z.number().positive().default(60),
  /** How a service's tasks are spread over the nodes is the scheduler's choice here: a verification lets it differ. */
  spread: z.literal('free').optional(),
  /** Parts of the output that later steps need, such as a join token: name and pattern. */
  save: z.record(name, z.string()).optional(),
});

const cutSchema = z.strictObject({ id: name.optional(), cut: name });
const startSchema = z.strictObject({ id: name.optional(), start: name });

/** What a session is about: a Docker engine, kubectl alone, or the cluster that KUBECONFIG names. */
const engineKind = z.enum(['docker', 'kubectl', 'kubernetes']);

/** Which engine a session is played on. */
export type EngineKind = z.infer<typeof engineKind>;

/** What a session may need of the kernel. */
const needs = ['ip_vs', 'cgroup2'] as const;

/** A part of the kernel that a session may need. */
export type Need = (typeof needs)[number];

const scriptSchema = z.strictObject({
  title: z.string(),
  engine: engineKind.default('docker'),
  nodes: z.array(name).min(1).default(['host']),
  /** What of the kernel; a machine whose kernel lacks it emulates one that has it. */
  needs: z.array(z.enum(needs)).optional(),
  /** Further words shown where the source is special. */
  label: z.string().optional(),
  /**
   * The project's files in the working directory of the first node, as a fresh clone has them: alone (`files`), with
   * the images its Dockerfile starts from (`bases`), or with the image it makes (`image`).
   */
  site: z.enum(['files', 'bases', 'image']).optional(),
  /** Files on the first node before the session starts. */
  files: z.record(z.string(), z.string()).optional(),
  /** Lines run on the first node before the session starts, and not shown. */
  prepare: z.array(z.string()).optional(),
  steps: z.array(z.union([stepSchema, cutSchema, startSchema])).min(1),
});

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
  const steps = data.steps.map((entry, index): ScriptEntry => {
    const wrong: Wrong = (message, ...at) =>
      problems.push({ file, line: lineOf(['steps', index, ...at]), message });
    const [key, node] = nodeOf(entry);
    if (node !== undefined && !data.nodes.includes(node)) wrong(unknown('node', node, data.nodes), key);
    if (entry.id !== undefined && seen.has(entry.id)) wrong(`the step id "${entry.id}" is used twice`, 'id');
    if (entry.id !== undefined) seen.add(entry.id);
    if ('cut' in entry || 'start' in entry) return entry;
    if ((entry.cmd === undefined) === (entry.command === undefined))
      wrong('a step has either cmd or command');
    if ((entry.prompt === undefined) !== (entry.typed === undefined))
      wrong('prompt and typed belong together', entry.typed === undefined ? 'prompt' : 'typed');
    const line =
      entry.cmd ?? (entry.command === undefined ? '' : lineOfCommand(entry.command, catalogue, wrong));
    const fill = (text: string, ...at: YamlPath) =>
      filled(text, entry.slots ?? {}, catalogue, (message) => wrong(message, ...at));
    for (const slot of Object.keys(entry.slots ?? {}))
      if (!slotsIn(line).includes(slot))
        wrong(unknown(`slot of "${line}"`, slot, slotsIn(line)), 'slots', slot);
    const cmd = fill(line, entry.cmd === undefined ? 'command' : 'cmd');
    const typed = entry.typed?.map((text, at) => fill(text, 'typed', at));
    return { ...entry, cmd, ...(typed && { typed }) };
  });
  stopIfAny(problems);
  return { ...data, steps, name: session };
}

/** Tells a fault of a step at what its path within the step leads to. */
type Wrong = (message: string, ...at: YamlPath) => void;

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
