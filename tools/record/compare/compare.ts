import {
  isStep,
  shownText,
  type RecordedEvent,
  type RecordedStep,
  type Recording,
} from '../../../src/recordings/recording.ts';
import { normalise, normaliseCommand } from './normalise.ts';
import { namedNumbers } from './processes.ts';

/** One place where a second run went another way than the first. */
interface Difference {
  step: string;
  what: 'steps' | 'node' | 'command' | 'exit' | 'output';
  before: string;
  after: string;
}

type Texts = Partial<Record<'node' | 'command' | 'exit' | 'output', string>>;

/**
 * What changed in meaning between two recordings of a session; ids, times, sizes and the host's own kernel do not count.
 * @param spreadFree the steps after which the tasks of a service may be spread over the nodes in any way.
 */
export function compare(
  before: Recording,
  after: Recording,
  spreadFree: ReadonlySet<string> = new Set(),
): Difference[] {
  const [earlier, later] = [before, after].map((recording) => recording.steps.map(nameOf).join('\n'));
  if (earlier !== later) return [{ step: before.session, what: 'steps', before: earlier!, after: later! }];
  const texts = [before, after].map((recording) => {
    const numbers = namedNumbers(recording);
    const named = (text: string) => withoutKernel(numbers(text), recording);
    return recording.steps.map((entry) =>
      isStep(entry) ? textsOf(entry, named, spreadFree.has(entry.id)) : {},
    );
  });
  return before.steps.flatMap(({ id = '' }, index) => differing(id, texts[0]![index]!, texts[1]![index]!));
}

/** A text with the kernel of its recording unnamed: that another release prints another number says nothing. */
function withoutKernel(text: string, { engine: { kernel } }: Recording): string {
  return kernel === undefined ? text : text.replaceAll(kernel, '<kernel>');
}

function nameOf(entry: RecordedStep | RecordedEvent): string {
  return isStep(entry) ? entry.id : entry.event;
}

/** What counts of a step, in its normal form. */
function textsOf(step: RecordedStep, named: (text: string) => string, isSpreadFree: boolean): Texts {
  return {
    node: step.node,
    command: normaliseCommand(named(step.command)),
    exit: String(step.exit),
    output: normalise(named(shownText(step)), isSpreadFree),
  };
}

function differing(step: string, before: Texts, after: Texts): Difference[] {
  const parts = Object.keys(before) as (keyof Texts)[];
  return parts
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ step, what, before: before[what]!, after: after[what]! }));
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
