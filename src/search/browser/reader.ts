import { COMMAND_CHOICES } from '../../commands/choice-names.ts';
import { storedValues } from '../../commands/browser/storage.ts';
import { chosen } from '../../site/choices.ts';
import type { Shown } from '../index/index-file.ts';
import type { Reader } from './line.ts';

/** What the reader of this page filled in and chose. */
export function readerNow(slots: Shown['slots']): Reader {
  const choices = COMMAND_CHOICES.map((name) => [name, chosen(name)]);
  return { choices: Object.fromEntries(choices) as Reader['choices'], values: storedValues(), slots };
}
