import { isBalanced } from '../content/inline.ts';
import type { NoteElement } from '../content/note-source.ts';

/** What may stand in a reference attribute of the author's vocabulary. */
export type Reference =
  'command' | 'figure' | 'correction' | 'term' | 'file' | 'session' | 'step' | 'chart' | 'recorded';

/** One component: its attributes that name something, those that are free text, which must be there, and where it stands. */
export interface Rule {
  references?: Record<string, Reference>;
  text?: readonly string[];
  required: readonly string[];
  /** What becomes of the words in it, without which it is nothing; `none` where no page shows any. */
  words?: 'none' | `which ${string}`;
  /** Whether it has lines of its own: it is no part of a sentence. */
  isBlock?: true;
  /** What is wrong with the words of an element, if anything. */
  fault?: (element: NoteElement) => string | undefined;
}

/** What stands on lines of its own and shows nothing of what is written in it. */
const block = { words: 'none', isBlock: true } as const;

const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '');

/** The author's vocabulary: every component a note may use, without an import. */
export const vocabularyRules: Record<string, Rule> = {
  Command: { references: { id: 'command', recorded: 'recorded' }, required: ['id'], ...block },
  Session: { references: { name: 'session' }, text: ['from', 'to'], required: ['name'], ...block },
  Figure: { references: { name: 'figure' }, required: ['name'], ...block },
  FigureRef: { references: { name: 'figure' }, required: ['name'], words: 'none' },
  Original: { references: { row: 'correction' }, required: ['row'], ...block },
  Term: { references: { id: 'term' }, required: ['id'], words: 'which become the link' },
  Annotated: {
    references: { file: 'file' },
    required: ['file'],
    isBlock: true,
    fault: ({ text, inside }) =>
      withoutBlanks(text) === withoutBlanks(inside.map((each) => each.text).join(''))
        ? undefined
        : 'holds words outside its lines: write them in <Line has="...">, or above it',
  },
  Line: { text: ['has'], required: ['has'], words: 'which explain the line', isBlock: true },
  Question: {
    text: ['ask'],
    required: ['ask'],
    words: 'which answer it',
    isBlock: true,
    fault: ({ attributes }) =>
      isBalanced(attributes.get('ask') ?? '') ? undefined : 'ask: a backtick has no partner',
  },
  // That the page lists the source is checked in build/check/messages.ts.
  Cited: { text: ['source'], required: ['source'], words: 'which it quotes' },
  Said: { references: { in: 'step' }, required: ['in'], words: 'which it quotes' },
  Chart: { references: { of: 'chart' }, required: ['of'], ...block },
};
