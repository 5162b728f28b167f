/** How the lines of a command are said in Markdown. */
import { DEFAULT_CHOICES, SHELLS, type Shell } from '../commands/choices.ts';
import type { CompiledCommand, CompiledEntry } from '../commands/compile.ts';
import { areApart, placeWords, promptOf } from '../commands/prompts.ts';
import { clipboardText, entryText, formFor, type ValueOf } from '../commands/text.ts';
import { asText } from './escape.ts';
import { fence, languageAt, missingWords, piecesWhere, shellWords } from './fences.ts';

/**
 * A command as paragraphs: where it is typed and what it does, what it destroys, its lines, which shells have none, and the lines
 * of each shell that has others.
 */
export function commandWords(command: CompiledCommand, valueOf: ValueOf): string[] {
  const { does, danger, without } = command;
  const shells = SHELLS.filter((shell) => !without.includes(shell));
  const alike = Map.groupBy(shells, (shell) =>
    clipboardText(command, { ...DEFAULT_CHOICES, shell }, valueOf),
  );
  return [
    [placeWords(command), does && asText(does)].filter(Boolean).join(' '),
    ...(danger ? [`**Destroys:** ${asText(danger.destroys)} **Undo:** ${asText(danger.undo)}`] : []),
    ...[...alike.values()].flatMap((group, index) => [
      ...(index > 0 ? [shellWords(group)] : []),
      ...linesIn(command, group[0]!, valueOf),
      ...(index === 0 && without.length > 0 ? [missingWords(without)] : []),
    ]),
  ];
}

/** What is typed in one shell: a fence for the lines of one place, which is named where there are several. */
function linesIn(command: CompiledCommand, shell: Shell, valueOf: ValueOf): string[] {
  const { entries } = formFor(command, shell);
  const text = (entry: CompiledEntry) => entryText(entry, { ...DEFAULT_CHOICES, shell }, valueOf);
  const ofOnePlace = piecesWhere(
    entries,
    (entry, first) => entry.note === undefined && entry.in === first.in,
  );
  return ofOnePlace.flatMap((run, index) => {
    const [{ in: place, note }] = run;
    const { sign, says } = promptOf(place, command.root);
    const isNew = areApart(entries) && place !== ofOnePlace[index - 1]?.[0].in;
    return [
      ...(note === undefined ? [] : [note]),
      ...(isNew ? [`${says}:`] : []),
      fence(languageAt(sign, shell), run.map(text).join('\n')),
    ];
  });
}
