import { DEFAULT_CHOICES } from '../commands/choices.ts';
import type { Shown } from './index/index-file.ts';
import type { CommandRecord } from './records/records.ts';
import { copyText } from './shown-line.ts';

/** What copying a command gives a reader who chose nothing and filled nothing in. */
export function plainLine(record: CommandRecord, slots: Shown['slots']): string {
  return copyText(record, { choices: DEFAULT_CHOICES, values: {}, slots });
}
