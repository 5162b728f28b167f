/** Keys and what they do, by the place where they do it. */
export interface ShortcutGroup {
  place: string;
  /** Whether a single key acts wherever the focus is, so that the reader may want to switch it off. */
  isSingle?: boolean;
  keys: readonly (readonly [keys: string, does: string])[];
}

/** Every shortcut of the site. */
export const shortcuts: readonly ShortcutGroup[] = [
  {
    place: 'On every page',
    isSingle: true,
    keys: [
      ['/', 'search'],
      ['?', 'show this list'],
    ],
  },
  {
    place: 'In the search',
    keys: [
      ['↑ ↓', 'go through the results'],
      ['Enter', 'open the result, with Ctrl or Cmd in a new tab'],
      ['Shift Enter', 'copy its command'],
      ['Esc', 'close the search, on its own page empty the field'],
    ],
  },
  {
    place: 'In a command',
    keys: [
      ['Tab', 'go to the next value, word or button'],
      ['Esc', 'in a value: give it back as it was; on a word: close what explains it'],
      ['← →', 'on a word: explain the one before or after'],
      ['Enter', 'on a word: explain it again, as Space does'],
    ],
  },
  {
    place: 'In a figure or a recorded session with steps',
    keys: [['← →', 'go a step back or on']],
  },
];
