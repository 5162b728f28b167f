import { fenceAdvice } from '../../commands/check/fence.ts';
import { mentionFault } from '../../commands/check/mention.ts';
import { grammars } from '../../commands/grammar/grammars.ts';
import { evenSpaces } from '../../content/inline.ts';
import { readNotes, type NoteSource } from '../../content/note-source.ts';
import { movedTo } from '../../content/redirects.ts';
import { languageFault } from '../../notes/fence-language.ts';
import { ANY } from '../../problems/nearest.ts';
import { stopIfAny } from '../../problems/problem.ts';
import { handQuoted, handTyped } from '../../recordings/hand-typed.ts';
import { isStep, shownText, type Recording } from '../../recordings/recording.ts';
import { readContent } from '../content-files.ts';
import { readContentData, type ContentData } from './data.ts';
import type { Registry } from './notes.ts';
import { figurePlaces, routesOf } from './routes.ts';

/**
 * Gathers every name that a note may refer to from the content below `root`.
 * @throws {ContentError} when a data file is wrong in itself.
 */
export async function readRegistry(root: string): Promise<Registry> {
  const data = await readContentData(root);
  stopIfAny(data.problems);
  return registryOf(data, readNotes(await readContent(root, 'content/notes/**/*.mdx')).notes);
}

/** Every name that one of the notes may refer to, in the shapes that checks ask for. */
export function registryOf(data: ContentData, notes: readonly NoteSource[]): Registry {
  const { catalogue, files, recordings, allRecordingsRead } = data;
  const commands = commandsIn(data);
  const recorded = everythingPrinted(recordings);
  return {
    names: namesIn(data),
    sources: data.sourceIds,
    shown: { recordings, catalogue, files },
    routes: routesOf(data, notes),
    moved: movedTo(data.redirects?.redirects ?? []),
    figurePlaces: figurePlaces(data),
    checkFence: (fence) =>
      fenceAdvice(fence.lang, fence.text, commands) ?? handTyped(fence) ?? languageFault(fence.lang),
    checkCode: (words) =>
      mentionFault(words, grammars) ?? (allRecordingsRead ? handQuoted(words, recorded) : undefined),
  };
}

function everythingPrinted(recordings: readonly Recording[]): string {
  return evenSpaces(recordings.flatMap(({ steps }) => steps.filter(isStep).map(shownText)).join(' '));
}

const commandsIn = ({ catalogue }: ContentData): ReadonlySet<string> =>
  new Set(catalogue?.commands.keys() ?? [ANY]);

/** The names that may stand in the attributes of components. */
function namesIn(data: ContentData): Registry['names'] {
  const { figures, correctionIds, termIds, files, recordings, allRecordingsRead, chartNames } = data;
  const others = allRecordingsRead ? [] : [ANY];
  const steps = recordings.flatMap(({ session, steps }) =>
    steps.filter(isStep).map(({ id }) => `${session}/${id}`),
  );
  return {
    command: commandsIn(data),
    figure: new Set(figures.keys()),
    correction: correctionIds,
    term: termIds,
    file: new Set(files.keys()),
    session: new Set([...recordings.map(({ session }) => session), ...others]),
    step: new Set([...steps, ...others]),
    recorded: new Set([...steps, 'none', ...others]),
    chart: chartNames,
  };
}
