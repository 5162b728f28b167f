import { Fault } from '../problems/problem.ts';
import { findStep, type FoundStep } from '../recordings/find.ts';
import { wasTyped, type Recording } from '../recordings/recording.ts';
import type { CompiledCommand } from './compile.ts';
import { defaultText } from './default-text.ts';
import type { Slot } from './slots.ts';

/** What a command may show, and what its slots hold. */
interface Recorded {
  recordings: readonly Recording[];
  slots: ReadonlyMap<string, Slot>;
}

/**
 * The recorded step that is shown with a command: the one that is asked for as `session/step`, else the command's own.
 * @returns nothing for a command without one, or where `none` is asked for.
 * @throws {Fault} when there is no such step, or something else was typed in it.
 */
export function shownStep(
  command: Pick<CompiledCommand, 'id' | 'forms' | 'recording'>,
  asked: string | undefined,
  { recordings, slots }: Recorded,
): FoundStep | undefined {
  const reference = asked ?? command.recording;
  if (reference === undefined || reference === 'none') return undefined;
  const found = findStep(recordings, reference);
  const shown = defaultText(command, slots);
  if (wasTyped(shown, found.step)) return found;
  throw new Fault(
    `${command.id}: "${found.step.command}" was recorded in ${reference}, not "${shown}"; show the step with <Session>`,
  );
}
