import { accepts } from '../commands/slots.ts';
import { clipboardText, formFor } from '../commands/text.ts';
import type { Choices } from '../commands/choices.ts';
import type { Shown } from './index/index-file.ts';
import type { CommandRecord } from './records/records.ts';

/** A piece of a command as the reader sees it; slots hold the reader's value. */
interface LinePiece {
  text: string;
  isSlot: boolean;
}

/** What the reader filled in and chose, as far as commands are concerned. */
export interface Reader {
  choices: Choices;
  values: Readonly<Record<string, string>>;
  slots: Shown['slots'];
}

/** What copying a command found by search puts on the clipboard. */
export function copyText(record: CommandRecord, reader: Reader): string {
  return clipboardText(record, reader.choices, (slot) => valueOf(slot, reader));
}

/** The command in pieces, as it is shown: the same text as is copied. */
export function linePieces(record: CommandRecord, reader: Reader): LinePiece[] {
  const lines = formFor(record, reader.choices.shell).entries.map(({ tokens }) =>
    tokens.flatMap(({ pieces }) =>
      pieces.map((piece): LinePiece => {
        if (typeof piece === 'string') return { text: piece, isSlot: false };
        if ('slot' in piece) return { text: valueOf(piece.slot, reader), isSlot: true };
        return { text: piece.is[reader.choices[piece.choice]]!, isSlot: false };
      }),
    ),
  );
  return lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n', isSlot: false }, ...line]));
}

/** The reader's value where it keeps the slot's rule, else the default. */
function valueOf(name: string, { values, slots }: Reader): string {
  const slot = slots[name]!;
  const value = values[name];
  return value === undefined || !accepts(slot.kind, value) ? slot.default : value;
}
