/** How it is said what a note rests on and was checked with, on the page and in its Markdown. */
import type { Note } from '../content/note.ts';
import type { Source } from '../content/sources.ts';

/** Said behind a source that was not read for the notes. */
export const notRead = ({ read }: Pick<Source, 'read'>): string =>
  read === undefined ? ' (not read for these notes)' : '';

/** " with Docker Engine 26.1.5, Caddy 2.6.2": behind the day of the check. */
export const checkedWith = ({ versions }: Pick<Note, 'versions'>): string =>
  versions ? ` with ${versions.join(', ')}` : '';
