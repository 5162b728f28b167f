import { rowPlace } from '../../content/corrections.ts';
import { noteSchema } from '../../content/note.ts';
import { figuresIn, type Fence, type NoteSource } from '../../content/note-source.ts';
import { isKnown, unknown } from '../../problems/nearest.ts';
import { problemsOf, type Problem } from '../../problems/problem.ts';
import { readYaml, type YamlPath } from '../../problems/yaml.ts';
import { elementFaults, type Names } from './element.ts';
import { checkIds, type FigurePlaces } from './ids.ts';
import { addressesOf, checkLinks, type Addresses } from './links.ts';
import { checkMessages } from './messages.ts';
import { checkShown, type Shown } from './shown.ts';
import { titleFault } from './titles.ts';

/** Everything a note may refer to. */
export interface Registry {
  names: Names;
  sources: ReadonlySet<string>;
  /** What elements show a part of, such as steps of a recording. */
  shown: Shown;
  /** Addresses of the pages that are not notes, such as `/glossary/`, each with the fragments it has. */
  routes: Addresses;
  /** The addresses that moved, and where to. */
  moved: ReadonlyMap<string, string>;
  /** The fragments that a figure brings to its page, by its name. */
  figurePlaces: FigurePlaces;
  /** What is wrong with a fence, if anything: a command belongs in the command model. */
  checkFence(fence: Fence): string | undefined;
  /** What is wrong with words set as code within a sentence: a call has right names, an output is quoted from a recording. */
  checkCode(text: string): string | undefined;
}

/** Checks frontmatter, components, references, links, ids and fences of all notes together, and that none holds code. */
export function checkNotes(notes: readonly NoteSource[], registry: Registry): Problem[] {
  const addresses = addressesOf(notes, registry);
  const problems = notes.flatMap((note) => [
    ...checkFrontmatter(note, registry),
    ...note.elements.flatMap((element) =>
      elementFaults(element, registry.names).map((message) => ({
        file: note.file,
        line: element.line,
        message,
      })),
    ),
    ...checkShown(note, registry.shown),
    ...checkLinks(note, { addresses, moved: registry.moved }),
    ...checkIds(note, registry.figurePlaces),
    ...note.misfits.map((misfit) => ({ file: note.file, ...misfit })),
    ...[
      ...note.fences.map((fence) => ({ line: fence.line, message: registry.checkFence(fence) })),
      ...note.codes.map(({ text, line }) => ({ line, message: registry.checkCode(text) })),
    ].flatMap(({ line, message }) => (message === undefined ? [] : [{ file: note.file, line, message }])),
  ]);
  return [...problems, ...checkOnce(notes)];
}

function checkFrontmatter(note: NoteSource, { sources }: Registry): Problem[] {
  const { file, frontmatter } = note;
  if (frontmatter === undefined) return [{ file, line: 1, message: 'a note begins with frontmatter' }];
  const shift = (line = 1) => line + frontmatter.line;
  try {
    const { data, lineOf } = readYaml(file, frontmatter.text, noteSchema);
    const wrong = (path: YamlPath, message: string): Problem[] => [
      { file, line: shift(lineOf(path)), message },
    ];
    const unlisted = data.sources.flatMap((id, index) =>
      isKnown(id, sources) ? [] : wrong(['sources', index], unknown('source', id, sources)),
    );
    const undrawn = titleFault(data.title);
    const slugs = note.sections.map(({ slug }) => slug || 'top');
    const nowhere = Object.keys(data.asked ?? {}).flatMap((slug) =>
      slugs.includes(slug) ? [] : wrong(['asked', slug], `asked: ${unknown('heading', slug, slugs)}`),
    );
    return [
      ...(undrawn === undefined ? [] : wrong(['title'], undrawn)),
      ...unlisted,
      ...nowhere,
      ...checkMessages(note, data, (path) => shift(lineOf(path))),
    ];
  } catch (error) {
    return problemsOf(error).map((problem) => ({ ...problem, line: shift(problem.line) }));
  }
}

/** Checks that each of the known figures which notes refer to has a number, as it stands in a note. */
export function checkFigureRefs(notes: readonly NoteSource[], known: ReadonlySet<string>): Problem[] {
  const numbered = new Set(notes.flatMap(figuresIn));
  return notes.flatMap(({ file, elements }) =>
    elements.flatMap(({ name, attributes, line }) => {
      const figure = attributes.get('name') ?? '';
      if (name !== 'FigureRef' || !known.has(figure) || numbered.has(figure)) return [];
      const message = `<FigureRef> the figure "${figure}" stands in no note, so it has no number`;
      return [{ file, line, message }];
    }),
  );
}

/** How to lead to an element of which the site has one, by its attribute that says which. */
const single = new Map<string, [attribute: string, instead: (value: string) => string]>([
  ['Figure', ['name', (name) => `refer to it with <FigureRef name="${name}" />`]],
  ['Original', ['row', (row) => `link to its row, /corrections/#${rowPlace(row)}`]],
]);

/** Checks that each figure and each row of the corrections stands in one place: others lead to it. */
function checkOnce(notes: readonly NoteSource[]): Problem[] {
  const seen = new Map<string, string>();
  return notes.flatMap(({ file, elements }) =>
    elements.flatMap(({ name, attributes, line }) => {
      const [attribute, instead] = single.get(name) ?? [];
      const value = attributes.get(attribute ?? '');
      if (instead === undefined || value === undefined) return [];
      const written = `<${name} ${attribute}="${value}">`;
      const first = seen.get(written);
      if (first === undefined) seen.set(written, `${file}:${line}`);
      return first === undefined
        ? []
        : [{ file, line, message: `${written} stands in ${first} already; ${instead(value)}` }];
    }),
  );
}
