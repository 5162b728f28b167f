import { z } from 'zod';
import { isKnown, unknown } from '../problems/nearest.ts';
import { stopIfAny, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlSource } from '../problems/yaml.ts';
import { Id, Sentence } from './fields.ts';
import { evenSpaces } from './inline.ts';
import { wordsOf, writtenLines } from './student-notes.ts';

const Correction = z.strictObject({
  id: z.int().positive(),
  /** Lines of `content/notes-2018.txt`, counted from 1. */
  lines: z.array(z.int().positive()).min(1),
  /** The student's exact words, only the Markdown taken off. */
  quote: z.string().regex(/\S/, 'the words that the row judges are missing'),
  /** right: true as it stands; loose: the right idea, thin or vague; wrong: false; placeholder: template text. */
  verdict: z.enum(['right', 'loose', 'wrong', 'placeholder']),
  /** What was wrong or missing; for a right row, what it leaves unsaid. */
  fault: Sentence,
  /** What is right today. */
  today: Sentence,
  sources: z.array(Id).min(1),
});

/** One passage of the notes, judged. */
export type Correction = z.infer<typeof Correction>;

/** The place of a note's corrections on the page of corrections. */
export const correctedPlace = (page: string): string => page.replace('/', '-');

/** The place of the corrections that are in no note, on the same page. */
export const NO_NOTE = 'in-no-note';

/** The place of one correction on that page. */
export const rowPlace = (id: number | string): string => `row-${id}`;

/** The place of a correction's fold in its note. */
export const originalPlace = (id: number | string): string => `original-${id}`;

/** What corrections are checked against. */
export interface Known {
  /** The text of `content/notes-2018.txt`. */
  notes: string;
  /** The ids of `content/sources.yaml`. */
  sources: Iterable<string>;
}

/**
 * Reads `content/corrections.yaml`: ids run from 1, every quote stands in its lines, every written line is judged, every source exists.
 * @throws {ContentError} with every fault found.
 */
export function parse(file: string, text: string, known: Known): readonly Correction[] {
  const source = readYaml(file, text, z.array(Correction));
  const problems = [
    ...misnumbered(source),
    ...mislined(source, known.notes),
    ...misquoted(source, known.notes),
    ...unsourced(source, new Set(known.sources)),
    ...unjudged(source, known.notes),
  ];
  stopIfAny(problems);
  return source.data;
}

type Read = YamlSource<Correction[]>;

function misnumbered({ file, data, lineOf }: Read): Problem[] {
  return data.flatMap(({ id }, index) =>
    id === index + 1
      ? []
      : [{ file, line: lineOf([index, 'id']), message: `expected id ${index + 1}, found ${id}` }],
  );
}

/** Lines that a row names twice, or that the notes do not have. */
function mislined({ file, data, lineOf }: Read, notes: string): Problem[] {
  const written = writtenLines(notes);
  return data.flatMap(({ lines }, index) =>
    lines.flatMap((line, place) => {
      const message = !written.includes(line)
        ? `the notes have no words in line ${line}; the nearest line with words is ${nearestOf(line, written)}`
        : lines.indexOf(line) < place
          ? `line ${line} is named twice`
          : undefined;
      return message === undefined ? [] : [{ file, line: lineOf([index, 'lines', place]), message }];
    }),
  );
}

const nearestOf = (wanted: number, all: readonly number[]): number | undefined =>
  all.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];

function misquoted({ file, data, lineOf }: Read, notes: string): Problem[] {
  return data.flatMap(({ lines, quote }, index) => {
    const words = wordsOf(notes, lines);
    return words.includes(evenSpaces(quote))
      ? []
      : [
          {
            file,
            line: lineOf([index, 'quote']),
            message: `the quote is not in line ${lines.join(', ')} of the notes, which read "${words}"`,
          },
        ];
  });
}

function unsourced({ file, data, lineOf }: Read, known: ReadonlySet<string>): Problem[] {
  return data.flatMap(({ sources }, index) =>
    sources.flatMap((id, place) =>
      isKnown(id, known)
        ? []
        : [{ file, line: lineOf([index, 'sources', place]), message: unknown('source', id, known) }],
    ),
  );
}

function unjudged({ file, data }: Read, notes: string): Problem[] {
  const judged = new Set(data.flatMap(({ lines }) => lines));
  return writtenLines(notes)
    .filter((line) => !judged.has(line))
    .map((line) => ({
      file,
      message: `no row judges line ${line} of the notes: "${wordsOf(notes, [line])}"`,
    }));
}
