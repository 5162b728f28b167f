import { DEFAULT_CHOICES, type Choice } from '../commands/choices.ts';
import { storedValues } from '../commands/browser/storage.ts';
import { chosen } from '../site/choices.ts';
import type { IndexFile } from './index-file.ts';
import type { Reader } from './line.ts';

/** What the reader of this page filled in and chose. */
export function readerNow(slots: IndexFile['slots']): Reader {
  const choices = (Object.keys(DEFAULT_CHOICES) as Choice[]).map((name) => [
    name,
    chosen(name, DEFAULT_CHOICES[name]),
  ]);
  return { choices: Object.fromEntries(choices) as Reader['choices'], values: storedValues(), slots };
}
