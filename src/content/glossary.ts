import { z } from 'zod';
import { isKnown, unknown } from '../problems/nearest.ts';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlSource } from '../problems/yaml.ts';
import { Id, Sentence } from './fields.ts';
import { kinds } from './kinds.ts';

const Term = z.strictObject({
  term: z.string().min(1),
  kind: z.enum(kinds),
  /** One or two sentences. */
  means: Sentence,
  /** Wrong or odd spellings of the notes that lead here. */
  spelled: z.array(z.string().min(1)).optional(),
  /** Other names that readers look for. */
  also: z.array(z.string().min(1)).optional(),
  /** Ids of neighbouring terms. */
  see: z.array(Id).optional(),
  /** The id of the page that explains it. */
  page: z.string().optional(),
  /** The slug of the section there that explains it, where its heading does not say so. */
  section: z.string().optional(),
});

/** One entry of the glossary. */
export type Term = z.infer<typeof Term> & {
  /** The line of the file that names its section, or else the term. */
  line?: number;
};

/** Every term by id, in the file's order. */
export type Glossary = ReadonlyMap<string, Term>;

/** What the glossary is checked against. */
export interface Known {
  /** Page ids of the outline, such as `docker/dockerfile`. */
  pages: Iterable<string>;
}

/**
 * Reads `content/glossary.yaml`: every neighbour and page exists, a section has its page, and no name or spelling leads to two terms.
 * @throws {ContentError} with every fault found.
 */
export function parse(file: string, text: string, known: Known): Glossary {
  const source = readYaml(file, text, z.record(Id, Term));
  const problems = [...strayReferences(source, new Set(known.pages)), ...ambiguous(source)];
  stopIfAny(problems);
  const { data, lineOf } = source;
  return new Map(Object.entries(data).map(([id, term]) => [id, { ...term, line: lineOf([id, 'section']) }]));
}

type Read = YamlSource<Record<string, Term>>;

function strayReferences({ file, data, lineOf }: Read, pages: ReadonlySet<string>): Problem[] {
  const ids = Object.keys(data);
  return Object.entries(data).flatMap(([id, { see = [], page, section }]) => {
    const strayTerms = see.flatMap((other, place) =>
      ids.includes(other)
        ? []
        : [{ file, line: lineOf([id, 'see', place]), message: unknown('term', other, ids) }],
    );
    const strayPage =
      page === undefined || isKnown(page, pages)
        ? []
        : [{ file, line: lineOf([id, 'page']), message: unknown('page', page, pages) }];
    const straySection =
      section === undefined || page !== undefined
        ? []
        : [{ file, line: lineOf([id, 'section']), message: 'a section needs the page that it is on' }];
    return [...strayTerms, ...strayPage, ...straySection];
  });
}

function ambiguous({ file, data, lineOf }: Read): Problem[] {
  const owners = new Map<string, string>();
  return Object.entries(data).flatMap(([id, { term, spelled = [], also = [] }]) =>
    [term, ...spelled, ...also].flatMap((name) => {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), id);
      return owner === undefined
        ? []
        : [{ file, line: lineOf([id]), message: `"${name}" already leads to the term "${owner}"` }];
    }),
  );
}
