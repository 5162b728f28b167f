import { normalise } from './normalise.ts';
import { isStep, shownText, type RecordedEvent, type RecordedStep, type Recording } from './recording.ts';

/** One place where a second run went another way than the first. */
export interface Difference {
  step: string;
  what: 'steps' | 'command' | 'exit' | 'output';
  before: string;
  after: string;
}

/** What changed in meaning between two recordings of a session; ids, times and sizes do not count. */
export function compare(before: Recording, after: Recording): Difference[] {
  const [earlier, later] = [before, after].map((recording) => recording.steps.map(nameOf).join('\n'));
  if (earlier !== later) return [{ step: before.session, what: 'steps', before: earlier!, after: later! }];
  return before.steps.flatMap((step, index) => {
    const again = after.steps[index]!;
    return isStep(step) && isStep(again) ? compareSteps(step, again) : [];
  });
}

function nameOf(entry: RecordedStep | RecordedEvent): string {
  return isStep(entry) ? entry.id : entry.event;
}

function compareSteps(before: RecordedStep, after: RecordedStep): Difference[] {
  const pairs = [
    ['command', normalise(before.command), normalise(after.command)],
    ['exit', String(before.exit), String(after.exit)],
    ['output', normalise(shownText(before)), normalise(shownText(after))],
  ] as const;
  return pairs
    .filter(([, earlier, later]) => earlier !== later)
    .map(([what, earlier, later]) => ({ step: before.id, what, before: earlier, after: later }));
}

/** The lines that only one of two texts has, marked - and +; or word that only their order differs. */
export function changedLines(before: string, after: string): string[] {
  const [earlier, later] = [before.split('\n'), after.split('\n')];
  const changed = [
    ...earlier.filter((line) => !later.includes(line)).map((line) => `- ${line}`),
    ...later.filter((line) => !earlier.includes(line)).map((line) => `+ ${line}`),
  ];
  return changed.length > 0 ? changed : ['the same lines stand in another order or number'];
}
