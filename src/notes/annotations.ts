/** A note on one line of a file. */
export interface Annotation {
  /** Line of the file, from 1. */
  line: number;
  /** Number shown beside the line and the note, from 1 in the file's order. */
  number: number;
}

/**
 * Finds the one line of `text` that holds each of `wanted`, in the given order.
 * @throws when a text stands in no line or in several, or the notes do not follow the file's order.
 */
export function annotate(name: string, text: string, wanted: readonly string[]): Annotation[] {
  const lines = text.split('\n');
  let last = 0;
  return wanted.map((has, index) => {
    const found = lines.flatMap((line, at) => (line.includes(has) && at + 1 > last ? [at + 1] : []));
    if (found.length === 0)
      throw new Error(`${name}: no line${last > 0 ? ` after line ${last}` : ''} holds "${has}"`);
    last = found[0]!;
    return { line: last, number: index + 1 };
  });
}
