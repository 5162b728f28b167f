import { z } from 'zod';
import { isKnown, unknown } from '../problems/nearest.ts';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlSource } from '../problems/yaml.ts';
import { Id, Sentence } from './fields.ts';

/** What may have become of a link since 2018. */
export const states = ['works', 'moved', 'changed', 'closed', 'unknown'] as const;
/** What a link leads to. */
export const linkTypes = ['video', 'lab', 'tutorial', 'exercise', 'reading'] as const;

/** How far into its topic the course put a link. */
export const levels = ['Beginner', 'Intermediate', 'More resources'] as const;

const Entry = z.strictObject({
  title: z.string().min(1),
  /** Absent where the course set an exercise without a link. */
  url: z.url({ protocol: /^https?$/, error: 'expected a web address' }).optional(),
  type: z.enum(linkTypes),
  /** How long the course said it takes. */
  minutes: z.int().positive().optional(),
  /** What it holds. */
  covers: Sentence,
  state: z.enum(states),
  /** What is different today. */
  note: Sentence.optional(),
  /** The id of the source that shows the state. */
  source: Id.optional(),
  /** Ids of the pages of this site that cover it. */
  pages: z.array(z.string()).default([]),
});

const Section = z.strictObject({
  area: z.string().min(1),
  level: z.enum(levels),
  group: z.string().min(1).optional(),
  links: z.array(Entry).min(1),
});

type Section = z.infer<typeof Section>;

/** One link of the course and its place there. */
export type Link = z.infer<typeof Entry> & Pick<Section, 'area' | 'level' | 'group'>;

/** What links are checked against. */
export interface Known {
  /** The ids of `content/sources.yaml`. */
  sources: Iterable<string>;
  /** Page ids of the outline. */
  pages: Iterable<string>;
}

/**
 * Reads `content/links.yaml`: titles differ, sources and pages exist, and a state other than unknown names its source.
 * @returns the links in the course's order.
 * @throws {ContentError} with every fault found.
 */
export function parse(file: string, text: string, known: Known): readonly Link[] {
  const read = readYaml(file, text, z.array(Section));
  const problems = faults(read, new Set(known.sources), new Set(known.pages));
  stopIfAny(problems);
  return read.data.flatMap(({ links, ...place }) => links.map((link) => ({ ...place, ...link })));
}

function faults(
  { file, data, lineOf }: YamlSource<Section[]>,
  sources: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): Problem[] {
  const seen = new Set<string>();
  return data.flatMap(({ links }, s) =>
    links.flatMap(({ title, state, note, source, pages: covered }, l) => {
      const at = (...rest: (string | number)[]) => lineOf([s, 'links', l, ...rest]);
      const found: Problem[] = [];
      if (seen.has(title))
        found.push({ file, line: at('title'), message: `"${title}" is the title of two links` });
      seen.add(title);
      if (source !== undefined && !isKnown(source, sources))
        found.push({ file, line: at('source'), message: unknown('source', source, sources) });
      if (source === undefined && (state !== 'unknown' || note !== undefined))
        found.push({ file, line: at('state'), message: 'a state or a note needs the source that shows it' });
      covered.forEach((page, p) => {
        if (!isKnown(page, pages))
          found.push({ file, line: at('pages', p), message: unknown('page', page, pages) });
      });
      return found;
    }),
  );
}
