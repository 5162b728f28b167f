/** How it is said what a note rests on and was checked with, on the page and in its Markdown. */
import type { Note } from '../content/note.ts';
import type { Source } from '../content/sources.ts';

/** Said behind a video that was not watched for the notes. */
export const fromSummary = ({ read }: Pick<Source, 'read'>): string =>
  read === undefined ? ' (known from a summary)' : '';

/** " with Docker Engine 26.1.5, Caddy 2.6.2": behind the day of the check. */
export const checkedWith = ({ versions }: Pick<Note, 'versions'>): string =>
  versions ? ` with ${versions.join(', ')}` : '';
