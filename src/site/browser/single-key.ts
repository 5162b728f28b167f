import { around } from './around.ts';

/** Whether none of the keys that make combinations is held. */
export const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): boolean =>
  !(ctrlKey || metaKey || altKey);

/** Whether a press is a single-key shortcut: no part of a combination, not typed into a field, not switched off. */
export const isSingleKey = (event: KeyboardEvent, key: string): boolean =>
  event.key === key &&
  isPlain(event) &&
  document.documentElement.dataset.keys !== 'off' &&
  !around(event, 'input, select, [contenteditable]');
