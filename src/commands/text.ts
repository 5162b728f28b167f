import type { Choices } from './choices.ts';
import type { CompiledCommand, CompiledEntry, Form, Piece } from './compile.ts';

/** The value a slot shows: the reader's, or its default. */
export type ValueOf = (slot: string) => string;

/** The form that a reader of this shell sees; a command without one for it shows the first. */
export function formFor(command: Pick<CompiledCommand, 'forms'>, shell: Choices['shell']): Form {
  return command.forms.find(({ shells }) => shells.includes(shell)) ?? command.forms[0]!;
}

/** What one entry puts on the clipboard. */
export function entryText(entry: Pick<CompiledEntry, 'tokens'>, choices: Choices, valueOf: ValueOf): string {
  const text = (piece: Piece) => {
    if (typeof piece === 'string') return piece;
    return 'slot' in piece ? valueOf(piece.slot) : piece.is[choices[piece.choice]]!;
  };
  return entry.tokens.flatMap(({ pieces }) => pieces.map(text)).join('');
}

/** What a command puts on the clipboard: its lines under the reader's choices and values, and nothing else. */
export function clipboardText(
  command: Pick<CompiledCommand, 'forms'>,
  choices: Choices,
  valueOf: ValueOf,
): string {
  return formFor(command, choices.shell)
    .entries.map((entry) => entryText(entry, choices, valueOf))
    .join('\n');
}
