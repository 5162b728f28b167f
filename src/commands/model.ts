import {
  ContentError,
  nameOf,
  readEach,
  stopIfAny,
  type ContentFile,
  type Problem,
} from '../problems/problem.ts';
import { unknown } from '../problems/nearest.ts';
import { readYaml, type YamlSource } from '../problems/yaml.ts';
import { SHELLS, type Shell } from './choices.ts';
import { familySchema, slotsSchema, type CommandSource, type EntrySource, type Place } from './schema.ts';
import { refuse } from './refuse.ts';
import type { Slot } from './slots.ts';

/** One thing to type, which may go over several lines. Prompts and output are never part of it. */
export interface Entry {
  line: string;
  in: Place;
  note?: string | undefined;
  /** A file to save rather than a line to type. */
  script?: true;
}

/** A command as its author wrote it, checked. */
export interface Command {
  id: string;
  title: string;
  does: string;
  family: string;
  where: Place;
  root: boolean;
  /** What to type in each shell; a shell that is missing has no form of its own and takes the one of bash. */
  forms: { bash: Entry[] } & Partial<Record<Shell, Entry[]>>;
  /** Shells in which this command has no form. */
  without: Shell[];
  podman: boolean;
  aliases: string[];
  /** Other subcommands that do the same, as they are typed. */
  typed: string[];
  topics: string[];
  danger?: { destroys: string; undo: string } | undefined;
  equivalents: { swarm?: string | undefined; kubernetes?: string | undefined };
  recording?: string | undefined;
  /** Where it is written. */
  source: { file: string; line: number | undefined };
}

/** The commands of one file, under the title they are shown with. */
interface Family {
  id: string;
  title: string;
  commands: Command[];
}

/** The place of a family on the page of all commands. */
export const familyPlace = (id: string): string => `family-${id}`;

/** Everything `content/commands/` says. */
export interface Catalogue {
  families: Family[];
  commands: ReadonlyMap<string, Command>;
  slots: ReadonlyMap<string, Slot>;
}

type FamilySource = YamlSource<ReturnType<typeof familySchema.parse>>;

/** The shells that take the lines of bash where a command says nothing else for them. */
export const OTHER_SHELLS = SHELLS.filter((shell) => shell !== 'bash');

/** A slot in a line, `{container}`; `{{.Names}}` is the tools' own and left alone. */
export const SLOT = /(?<![{$])\{([a-z][a-z0-9-]*)\}(?!\})/g;

/** The same, and what was meant as one: `{Container}`, `{my_container}`, `{container }`. */
const MEANT_AS_SLOT = /(?<![{$])\{([A-Za-z][\w-]* ?)\}(?!\})/g;

/**
 * Reads `content/commands/*.yaml`, in any order of files.
 * @throws {ContentError} with every unknown key, id, slot or equivalent, its place and the nearest right name.
 */
export function readCatalogue(files: readonly ContentFile[]): Catalogue {
  const slots = new Map<string, Slot>();
  const sources = readEach(files, (source) => {
    if (!source.file.endsWith('/slots.yaml')) return [readYaml(source.file, source.text, familySchema)];
    for (const slot of readSlots(source)) slots.set(slot.name, slot);
    return [];
  });
  const families = sources
    .flat()
    .sort((a, b) => a.data.order - b.data.order)
    .map(toFamily);
  const problems = ordersTakenTwice(sources.flat());
  const commands = new Map<string, Command>();
  for (const command of families.flatMap((family) => family.commands)) {
    const twice = commands.get(command.id);
    if (twice)
      problems.push({
        ...command.source,
        message: `command id "${command.id}" is taken by ${twice.source.file}:${twice.source.line}`,
      });
    commands.set(command.id, command);
  }
  for (const command of commands.values()) problems.push(...faults(command, commands, slots));
  stopIfAny(problems);
  return { families, commands, slots };
}

function readSlots({ file, text }: ContentFile): Slot[] {
  const { data, lineOf } = readYaml(file, text, slotsSchema);
  return readEach(Object.entries(data), ([name, slot]) => {
    const why = refuse(slot.kind, slot.default);
    if (!why) return { name, ...slot };
    throw new ContentError([
      { file, line: lineOf([name]), message: `default of slot "${name}" must be ${why}` },
    ]);
  });
}

/** Two families in one place, whose order would be that of their files. */
function ordersTakenTwice(sources: readonly FamilySource[]): Problem[] {
  const taken = new Map<number, string>();
  return sources.flatMap(({ file, data: { order }, lineOf }) => {
    const other = taken.get(order);
    taken.set(order, file);
    if (other === undefined) return [];
    return [{ file, line: lineOf(['order']), message: `order ${order} is taken by ${other}` }];
  });
}

function toFamily({ file, data, lineOf }: FamilySource): Family {
  const id = nameOf(file);
  const commands = data.commands.map((command, index) =>
    toCommand(command, id, data.podman === 'same', { file, line: lineOf(['commands', index, 'id']) }),
  );
  return { id, title: data.title, commands };
}

function toCommand(source: CommandSource, family: string, podman: boolean, at: Command['source']): Command {
  const { id, title, does, where, aliases, typed, topics, danger, equivalents, recording } = source;
  const entries = (form: string | EntrySource[]) =>
    (typeof form === 'string' ? [form] : form).map((entry) => toEntry(entry, where));
  const forms: Command['forms'] = {
    bash: source.script
      ? [{ line: source.script, in: where, script: true }]
      : entries(source.line ?? source.lines!),
  };
  const without: Shell[] = [];
  for (const shell of OTHER_SHELLS) {
    const form = source.shells?.[shell];
    if (form === 'none') without.push(shell);
    else if (form !== undefined) forms[shell] = entries(form);
  }
  return {
    id, title, does, family, where, forms, without, aliases, typed, topics, danger, equivalents, recording,
    root: source.as === 'root',
    podman: source.podman ? source.podman === 'same' : podman,
    source: at,
  }; // prettier-ignore
}

function toEntry(entry: EntrySource, where: Place): Entry {
  return typeof entry === 'string'
    ? { line: entry, in: where }
    : { line: entry.line, in: entry.in ?? where, note: entry.note };
}

/** From either orchestrator to the other and back, and what is called there. */
const WAYS = [
  { there: 'swarm', here: 'kubernetes', calls: /\bdocker / },
  { there: 'kubernetes', here: 'swarm', calls: /\b(kubectl|kubeadm|minikube) / },
] as const;

/** Names in a command that nothing bears, slots or equivalents, and an equivalent that is none or says it has none. */
function faults(
  command: Command,
  commands: ReadonlyMap<string, Command>,
  slots: ReadonlyMap<string, Slot>,
): Problem[] {
  const problems: Problem[] = [];
  const say = (message: string) => problems.push({ ...command.source, message: `${command.id}: ${message}` });
  for (const { line } of Object.values(command.forms).flat())
    for (const [, name] of line.matchAll(MEANT_AS_SLOT))
      if (!slots.has(name!)) say(unknown('slot', name!, slots.keys()));
  for (const other of Object.values(command.equivalents))
    if (other && other !== 'none' && !commands.has(other)) say(unknown('command', other, commands.keys()));
  for (const { there, here, calls } of WAYS) {
    const other = command.equivalents[there];
    const found = commands.get(other ?? '');
    if (other === command.id) say(`names itself as its ${there} equivalent`);
    else if (found && !calls.test(found.forms.bash[0]!.line))
      say(`names ${other}, which is no command for ${there}`);
    if (found?.equivalents[here] === 'none')
      say(`names ${other}, whose ${here} equivalent is none; write ${command.id} there`);
  }
  const first = command.forms.bash[0]!.line;
  if (
    /^docker (?:(?:swarm|node|service|stack|secret|config) |network create -d overlay )/.test(first) &&
    !command.equivalents.kubernetes
  )
    say('name its Kubernetes equivalent, or none');
  if (/^kubectl /.test(first) && !command.equivalents.swarm) say('name its Swarm equivalent, or none');
  return problems;
}
