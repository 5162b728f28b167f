import { faultOf, type Problem } from '../../problems/problem.ts';
import type { Recording } from '../../recordings/recording.ts';
import type { Grammars } from '../compile.ts';
import type { Catalogue } from '../model.ts';
import { shownStep } from '../shown-step.ts';
import { tryCompile } from './commands.ts';

/** Checks that the step that a command names as its own was recorded, and with this very command. */
export function checkRecorded(
  { commands, slots }: Catalogue,
  grammars: Grammars,
  recordings: readonly Recording[],
): Problem[] {
  return [...commands.values()].flatMap((command) => {
    if (command.recording === undefined) return [];
    const compiled = tryCompile(command, grammars);
    if (typeof compiled === 'string') return [];
    const message = faultOf(() => shownStep(compiled, undefined, { recordings, slots }));
    return message === undefined ? [] : [{ ...command.source, message: `recording: ${message}` }];
  });
}
