import { fenceAdvice } from '../commands/check/fence.ts';
import { isProblem, readNote, type NoteSource } from '../content/note-source.ts';
import { ANY } from '../problems/nearest.ts';
import { stopIfAny } from '../problems/problem.ts';
import { handQuoted, handTyped } from '../recordings/hand-typed.ts';
import { isStep, type Recording } from '../recordings/recording.ts';
import type { Registry } from './check-notes.ts';
import { readContent } from './content-files.ts';
import { readHeld, type Held } from './held.ts';
import { figurePlaces, routesOf } from './routes.ts';

/**
 * Gathers every name that a note may refer to from the content below `root`.
 * @throws {ContentError} when a data file is wrong in itself.
 */
export async function readRegistry(root: string): Promise<Registry> {
  const held = await readHeld(root);
  stopIfAny(held.problems);
  const notes = (await readContent(root, 'content/notes/**/*.mdx')).map(readNote);
  return registryOf(
    held,
    notes.flatMap((note) => (isProblem(note) ? [] : note)),
  );
}

/** Every name that one of the notes may refer to, in the shapes that checks ask for. */
export function registryOf(held: Held, notes: readonly NoteSource[]): Registry {
  const { catalogue, files, recordings, allRecorded } = held;
  const commands = commandsIn(held);
  const recorded = everythingPrinted(recordings);
  return {
    names: namesIn(held),
    sources: held.sources,
    shown: { recordings, catalogue, files },
    routes: routesOf(held, notes),
    figurePlaces: figurePlaces(held),
    checkFence: (fence) => fenceAdvice(fence.lang, fence.text, commands) ?? handTyped(fence),
    checkCode: (words) => (allRecorded ? handQuoted(words, recorded) : undefined),
  };
}

function everythingPrinted(recordings: readonly Recording[]): string {
  return recordings
    .flatMap(({ steps }) => steps.filter(isStep).map(({ output }) => output))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

const commandsIn = ({ catalogue }: Held): ReadonlySet<string> => new Set(catalogue?.commands.keys() ?? [ANY]);

/** The names that may stand in the attributes of components. */
function namesIn(held: Held): Registry['names'] {
  const { figures, rows, terms, files, recordings, allRecorded, charts } = held;
  const others = allRecorded ? [] : [ANY];
  const steps = recordings.flatMap(({ session, steps }) =>
    steps.filter(isStep).map(({ id }) => `${session}/${id}`),
  );
  return {
    command: commandsIn(held),
    figure: new Set(figures.keys()),
    correction: rows,
    term: terms,
    file: new Set(files.keys()),
    session: new Set([...recordings.map(({ session }) => session), ...others]),
    step: new Set([...steps, ...others]),
    recorded: new Set([...steps, 'none', ...others]),
    chart: charts,
  };
}
