import { isStep, shownText, type Recording } from '../../../src/recordings/recording.ts';

/** What a column of a process table holds that differs from run to run, by the word above it. */
const accidents: Readonly<Record<string, RegExp>> = {
  // Process 1 is the first of its namespace, and 0 the parent of one whose parent is outside: both mean something.
  PID: /^(?![01]$)\d+$/,
  PPID: /^(?![01]$)\d+$/,
  C: /^\d+$/,
  STIME: /^\d\d:\d\d$/,
};

/** The lines of an output, with the accidental numbers of a process table in it (as `ps` and `docker top` print it) replaced. */
export function withoutProcessNumbers(lines: readonly string[]): string[] {
  let columns: readonly string[] = [];
  return lines.map((line) => {
    const words = line.split(' ');
    if (words.includes('PID') && /^[A-Z ]+$/.test(line)) {
      columns = words;
      return line;
    }
    // A line without a number in its column is no row of the table, which ends before it.
    if (!/^(?:\d+|<process-\d+>)$/.test(words[columns.indexOf('PID')] ?? '')) columns = [];
    return words.map((word, at) => (accidents[columns[at] ?? '']?.test(word) ? '<n>' : word)).join(' ');
  });
}

/**
 * Names for the numbers that a kernel gives out anew in every run and that mean something by being equal: processes whose
 * files below /proc a session looks at, and namespaces. The first process of a session is `<process-1>` in every run.
 */
export function namedNumbers(recording: Recording): (text: string) => string {
  const steps = recording.steps.filter(isStep);
  const names = new Map<string, string>();
  const name = (what: string, numbers: Iterable<string>) =>
    [...new Set(numbers)].forEach((number, index) => names.set(number, `<${what}-${index + 1}>`));
  const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => number!);
  name(
    'process',
    steps.flatMap(({ command }) => found(command, /\/proc\/(?!1\b)(\d+)\b/g)),
  );
  name(
    'namespace',
    steps.flatMap((step) => found(shownText(step), /:\[(\d{10})\]/g)),
  );
  return (text) => text.replace(/(?<![\d.:])\d+\b/g, (number) => names.get(number) ?? number);
}
