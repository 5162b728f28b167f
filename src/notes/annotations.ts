import { hint } from '../problems/nearest.ts';

/** A note on one line of a file. */
interface Annotation {
  /** Line of the file, from 1. */
  line: number;
  /** Number shown beside the line and the note, from 1 in the file's order. */
  number: number;
}

/**
 * The line of `text`, from 1, that holds each of `wanted`: the first behind the line before it, or nothing where none
 * of these does.
 */
export function linesHolding(text: string, wanted: readonly string[]): (number | undefined)[] {
  const lines = text.split('\n');
  let last = 0;
  return wanted.map((has) => {
    const found = lines.findIndex((line, at) => at >= last && line.includes(has)) + 1;
    last = found || last;
    return found || undefined;
  });
}

/** Says that no line of a file behind line `last` holds a text, and which line of it is near to that. */
export function notHeld(name: string, text: string, has: string, last: number): string {
  const lines = text.split('\n').slice(last);
  const near = hint(
    has.trim(),
    lines.map((line) => line.trim()),
  );
  return `${name}: no line${last > 0 ? ` after line ${last}` : ''} holds "${has}"${near}`;
}

/**
 * Numbers the lines of `text` that hold each of `wanted`, as `linesHolding` finds them.
 * @throws when a text stands in no line behind that of the text before it.
 */
export function annotate(name: string, text: string, wanted: readonly string[]): Annotation[] {
  return linesHolding(text, wanted).map((line, index, all) => {
    if (line === undefined) throw new Error(notHeld(name, text, wanted[index]!, all[index - 1] ?? 0));
    return { line, number: index + 1 };
  });
}

/** The id in the page of a note on a file, by its number: `deploy-dockerfile-note-1`. */
export const annotationId = (file: string, number: number): string =>
  `${file.replaceAll(/[^a-zA-Z0-9]+/g, '-').toLowerCase()}-note-${number}`;
