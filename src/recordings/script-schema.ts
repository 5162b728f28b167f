import { z } from 'zod';

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name is written in small letters, digits and dashes');

/** A regular expression, as the recorder matches an output with it. */
const pattern = z.string().check((context) => {
  try {
    new RegExp(context.value, 'm');
  } catch (error) {
    context.issues.push({ code: 'custom', input: context.value, message: (error as Error).message });
  }
});

const innerPath = z
  .string()
  .regex(
    /^(?:(?!\.\.\/)[^/]+\/)*(?!\.\.$)[^/]+$/,
    'a file stands in the working directory, at a path such as app/Dockerfile',
  );

/** A step that runs a command. */
export const stepSchema = z.strictObject({
  id: name,
  /** The line as it is typed; `<name>` stands for what an earlier step saved, `{image}` for the slot of the commands. */
  cmd: z.string().regex(/\S/, 'a line to type is not empty').optional(),
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
  until: pattern.optional(),
  /** Seconds before the recorder gives a step up. */
  within: z.number().positive().default(60),
  /** How a service's tasks are spread over the nodes is the scheduler's choice here: a verification lets it differ. */
  spread: z.literal('free').optional(),
  /** Parts of the output that later steps need, such as a join token: name and pattern. */
  save: z.record(name, pattern).optional(),
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

/** A file of content/sessions/. */
export const scriptSchema = z.strictObject({
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
  files: z.record(innerPath, z.string()).optional(),
  /** Lines run on the first node before the session starts, and not shown. */
  prepare: z.array(z.string()).optional(),
  steps: z.array(z.union([stepSchema, cutSchema, startSchema])).min(1),
});
