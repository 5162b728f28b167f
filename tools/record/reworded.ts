import { isStep, type Recording } from '../../src/recordings/recording.ts';
import { isCommand, type SessionScript } from '../../src/recordings/script.ts';
import { standInLabel } from './engine/stand-ins.ts';

/** The label of a recording, where there is one: what its lab says of an engine's images, then what its session says. */
export function labelled(
  { engine, label }: SessionScript,
  labWords: string | undefined,
): Pick<Recording['engine'], 'label'> {
  const words = [engine === 'docker' ? labWords : undefined, label].filter((part) => part !== undefined);
  return words.length === 0 ? {} : { label: words.join(' ') };
}

/** A recording with the title, the label and the ids of commands that its session has today; the rest stays as it was recorded. */
export function reworded(recording: Recording, script: SessionScript): Recording {
  const { label, ...engine } = recording.engine;
  const commandIds = new Map(script.steps.filter(isCommand).map(({ id, command }) => [id, command]));
  return {
    ...recording,
    title: script.title,
    engine: { ...engine, ...labelled(script, label?.startsWith(standInLabel) ? standInLabel : undefined) },
    steps: recording.steps.map((step) =>
      isStep(step) ? { ...step, commandId: commandIds.get(step.id) ?? null } : step,
    ),
  };
}

/** The words of a recording that come from its session alone, a line each. */
export function wordsOf({ title, engine, steps }: Recording): string {
  const commands = steps.filter(isStep).map(({ id, commandId }) => `${id}: command ${commandId ?? 'none'}`);
  return [`title: ${title}`, `label: ${engine.label ?? 'none'}`, ...commands].join('\n');
}
