import { z } from 'zod';
import { RULES, type SlotKind } from './slots.ts';

const PLACES = ['host', 'manager', 'worker', 'control-plane', 'node', 'container', 'mysql'] as const;
/** Where a line is typed: on one of the machines, or in a program on it. */
export type Place = (typeof PLACES)[number];

/** Whether a line is typed on a machine, in the shell that the reader chose, not into a program that runs there. */
export const isOnMachine = (place: Place): boolean => place !== 'container' && place !== 'mysql';

/** The subjects of commands. No page shows them: `npm run bench -- search` judges by them what a query finds. */
const TOPICS = [
  'build', 'cgroups', 'cleanup', 'compose', 'config', 'containers', 'deployments', 'dockerfile', 'exec', 'images', 'kernel',
  'kubernetes', 'logs', 'namespaces', 'networking', 'nodes', 'pods', 'registry', 'resources', 'restart-policy', 'run',
  'security', 'services', 'stacks', 'swarm', 'system', 'troubleshooting', 'volumes',
] as const; // prettier-ignore

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is small letters and digits joined by dashes');
const text = z.string().trim().min(1);
const sentence = text.regex(/[.!?]$/, 'write a sentence that ends with a full stop');

const entry = z.union([
  text,
  z.strictObject({
    /** What is typed; may go over several lines. */
    line: text,
    /** Where this line is typed, when it is not where the command as a whole runs. */
    in: z.enum(PLACES).optional(),
    /** A remark for the reader that stands before the line and is never copied. */
    note: text.optional(),
  }),
]);

const form = z.union([text, z.array(entry).min(1), z.literal('none')]);

const command = z
  .strictObject({
    /** Its name in notes and in its address. */
    id,
    /** The task in a few words, as an order: "List running containers". */
    title: text.max(60).regex(/[^.]$/, 'a title has no full stop'),
    /** One to three sentences: what the command does. */
    does: sentence.max(220),
    /** Where it is typed; `host` is the reader's own machine with its engine. */
    where: z.enum(PLACES).default('host'),
    /** Lines that need the root user are shown with a root prompt. */
    as: z.literal('root').optional(),
    /** The command, when it is one line (or one that goes over several). */
    line: text.optional(),
    /** The commands of a sequence, in order. */
    lines: z.array(entry).min(1).optional(),
    /** A file to save and run, such as a shell script. */
    script: text.optional(),
    /** What is typed in another shell, where it differs in more than how a line continues. */
    shells: z.strictObject({ powershell: form.optional(), cmd: form.optional() }).optional(),
    /** Whether Podman takes the same line under its own name. */
    podman: z.enum(['same', 'none']).optional(),
    /** What readers call this task: their words, synonyms, words of the errors it helps with. */
    aliases: z.array(text).min(1),
    /** Other subcommands that do the same with what is named, as they are typed: `docker inspect`. */
    typed: z.array(text).default([]),
    /** What it is about, for judging the search. */
    topics: z.array(z.enum(TOPICS)).min(1),
    /** What the command destroys, and how to undo it. */
    danger: z.strictObject({ destroys: sentence, undo: text }).optional(),
    /** The command that does the same in the other orchestrator, or `none`. */
    equivalents: z.strictObject({ swarm: id.optional(), kubernetes: id.optional() }).default({}),
    /** The recorded step shown with it, as `session/step`. */
    recording: text.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write session/step').optional(),
  })
  .refine(
    (it) => [it.line, it.lines, it.script].filter(Boolean).length === 1,
    'give exactly one of line, lines, script',
  );

/** A file of `content/commands/`: one family of commands in the order readers see them. */
export const familySchema = z.strictObject({
  /** The family's heading on the page of all commands. */
  title: text,
  /** Its place among the families, from 1. */
  order: z.int().positive(),
  /** The default of every command's `podman`. */
  podman: z.enum(['same', 'none']).default('same'),
  /** Its commands, in the order in which readers see them. */
  commands: z.array(command).min(1),
});

/** `content/commands/slots.yaml`: the values a reader can fill in, by the names that lines have for them. */
export const slotsSchema = z.record(
  id,
  z.strictObject({
    /** The rule that a value must keep, by its name in `slots.ts`. */
    kind: z.enum(Object.keys(RULES) as [SlotKind, ...SlotKind[]]),
    /** What the field is called for those who hear it, and in a complaint. */
    label: text,
    /** What stands there until the reader fills in something else. */
    default: text,
  }),
);

/** A command as content/commands/ writes it. */
export type CommandSource = z.infer<typeof command>;
/** One of its lines, as it is written there. */
export type EntrySource = z.infer<typeof entry>;
