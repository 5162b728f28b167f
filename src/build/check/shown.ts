import { tryCompile } from '../../commands/check/commands.ts';
import { grammars } from '../../commands/grammar/grammars.ts';
import type { Catalogue } from '../../commands/model.ts';
import { shownStep } from '../../commands/shown-step.ts';
import type { NoteElement, NoteSource } from '../../content/note-source.ts';
import { linesHolding, notHeld } from '../../notes/annotations.ts';
import { faultOf, type Problem } from '../../problems/problem.ts';
import { findStep, stepsBetween } from '../../recordings/find.ts';
import { notSaid, quoted } from '../../recordings/quoted.ts';
import { shownText, type Recording } from '../../recordings/recording.ts';

/** What the elements of notes show a part of. */
export interface Shown {
  recordings: readonly Recording[];
  /** Nothing where a file of commands is wrong in itself. */
  catalogue: Catalogue | undefined;
  /** The texts of files by the names that notes use. */
  files: ReadonlyMap<string, string>;
}

/**
 * Checks what elements show of a recording or of a file: steps, words of an output, lines. What they show it of is
 * checked with the names; where that is unknown, nothing is said here.
 */
export function checkShown({ file, elements }: NoteSource, shown: Shown): Problem[] {
  const recorded = elements.flatMap((element) => {
    const message = checks.get(element.name)?.(element, shown);
    return message === undefined
      ? []
      : [{ file, line: element.line, message: `<${element.name}> ${message}` }];
  });
  return [...recorded, ...checkLines(file, elements, shown.files), ...strayLines(file, elements)];
}

type Check = (element: NoteElement, shown: Shown) => string | undefined;

const checkSession: Check = ({ attributes }, { recordings }) => {
  const recording = recordings.find(({ session }) => session === attributes.get('name'));
  return recording && faultOf(() => stepsBetween(recording, attributes.get('from'), attributes.get('to')));
};

const checkSaid: Check = ({ attributes, text }, { recordings }) => {
  const reference = attributes.get('in') ?? '';
  if (faultOf(() => findStep(recordings, reference)) !== undefined) return undefined;
  const output = shownText(findStep(recordings, reference).step);
  return quoted(output, text) === undefined ? notSaid(reference, output, text) : undefined;
};

const checkCommand: Check = ({ attributes }, { recordings, catalogue }) => {
  const asked = attributes.get('recorded');
  const command = catalogue?.commands.get(attributes.get('id') ?? '');
  // Without `recorded` it shows the command's own step, which is checked where the command is written.
  if (asked === undefined || command === undefined) return undefined;
  if (asked !== 'none' && faultOf(() => findStep(recordings, asked)) !== undefined) return undefined;
  const compiled = tryCompile(command, grammars);
  if (typeof compiled === 'string') return undefined;
  return faultOf(() => shownStep(compiled, asked, { recordings, slots: catalogue!.slots }));
};

const checks = new Map([
  ['Session', checkSession],
  ['Said', checkSaid],
  ['Command', checkCommand],
]);

/** The `<Line>` elements of each annotated file have to follow its lines. */
function checkLines(
  file: string,
  elements: readonly NoteElement[],
  files: ReadonlyMap<string, string>,
): Problem[] {
  return elements.flatMap(({ name, attributes, inside }) => {
    const shown = attributes.get('file') ?? '';
    const text = files.get(shown);
    if (name !== 'Annotated' || text === undefined) return [];
    const lines = inside.filter((each) => each.name === 'Line' && each.attributes.has('has'));
    const wanted = lines.map((each) => each.attributes.get('has')!);
    return linesHolding(text, wanted).flatMap((found, index, all) =>
      found === undefined
        ? [
            {
              file,
              line: lines[index]!.line,
              message: `<Line> ${notHeld(shown, text, wanted[index]!, lastOf(all.slice(0, index)))}`,
            },
          ]
        : [],
    );
  });
}

/** Each `<Line>` explains a line of the file around it. */
function strayLines(file: string, elements: readonly NoteElement[]): Problem[] {
  const placed = new Set(elements.flatMap(({ name, inside }) => (name === 'Annotated' ? inside : [])));
  return elements
    .filter((element) => element.name === 'Line' && !placed.has(element))
    .map(({ line }) => ({
      file,
      line,
      message: '<Line> stands alone: write it inside <Annotated file="...">',
    }));
}

/** The last line that was found, 0 before the first. */
const lastOf = (found: readonly (number | undefined)[]): number =>
  found.findLast((line) => line !== undefined) ?? 0;
