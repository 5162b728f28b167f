import { DEFAULT_CHOICES } from './choices.ts';
import type { CompiledCommand, Token } from './compile.ts';
import type { Slot } from './slots.ts';
import { clipboardText, entryText, type ValueOf } from './text.ts';

/** Each slot's default. */
export const defaultsOf =
  (slots: ReadonlyMap<string, Slot>): ValueOf =>
  (slot) =>
    slots.get(slot)!.default;

/** What a command puts on the clipboard of a reader who chose nothing and filled nothing in. */
export function defaultText(
  command: Pick<CompiledCommand, 'forms'>,
  slots: ReadonlyMap<string, Slot>,
): string {
  return clipboardText(command, DEFAULT_CHOICES, defaultsOf(slots));
}

/** A word as that reader sees it, its slots left out. */
export const defaultWord = (token: Token): string =>
  entryText({ tokens: [token] }, DEFAULT_CHOICES, () => '');
