/** Whether none of the keys that make combinations is held. */
export const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): boolean =>
  !(ctrlKey || metaKey || altKey);

/** The part of the page around what an event happened to that fits a selector, if there is one. */
export const around = ({ target }: Event, selector: string): Element | null | false =>
  target instanceof Element && target.closest(selector);

/** Whether a press is a single-key shortcut: no part of a combination, not typed into a field, not switched off. */
export const isSingleKey = (event: KeyboardEvent, key: string): boolean =>
  event.key === key &&
  isPlain(event) &&
  document.documentElement.dataset.keys !== 'off' &&
  !around(event, 'input, textarea, select, [contenteditable]');
