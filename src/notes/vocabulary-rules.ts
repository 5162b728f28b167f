import { isBalanced } from '../content/inline.ts';
import type { NoteElement } from '../content/note-source.ts';

/** What may stand in a reference attribute of the author's vocabulary. */
export type Reference =
  'command' | 'figure' | 'correction' | 'term' | 'file' | 'session' | 'step' | 'chart' | 'recorded';

/** The attributes of one component: those that name something, those that are free text, and which must be there. */
export interface Rule {
  references?: Record<string, Reference>;
  text?: readonly string[];
  required: readonly string[];
  /** What is wrong with the words of an element, if anything. */
  fault?: (element: NoteElement) => string | undefined;
}

/** The author's vocabulary: every component a note may use, without an import. */
export const vocabularyRules: Record<string, Rule> = {
  Command: { references: { id: 'command', recorded: 'recorded' }, required: ['id'] },
  Session: { references: { name: 'session' }, text: ['from', 'to'], required: ['name'] },
  Figure: { references: { name: 'figure' }, required: ['name'] },
  FigureRef: { references: { name: 'figure' }, required: ['name'] },
  Original: { references: { row: 'correction' }, required: ['row'] },
  Term: {
    references: { id: 'term' },
    required: ['id'],
    fault: ({ text }) => (text.trim() === '' ? 'needs words, which become the link' : undefined),
  },
  Annotated: { references: { file: 'file' }, required: ['file'] },
  Line: { text: ['has'], required: ['has'] },
  Question: {
    text: ['ask'],
    required: ['ask'],
    fault: ({ attributes }) =>
      isBalanced(attributes.get('ask') ?? '') ? undefined : 'ask: a backtick has no partner',
  },
  // That the page lists the source is checked in build/check-messages.ts.
  Cited: { text: ['source'], required: ['source'] },
  Said: { references: { in: 'step' }, required: ['in'] },
  Chart: { references: { of: 'chart' }, required: ['of'] },
};
