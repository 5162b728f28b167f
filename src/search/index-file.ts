import type { SlotKind } from '../commands/slots.ts';
import type { SearchRecord } from './records.ts';

/** What the browser loads when the reader searches. */
export interface IndexFile {
  records: SearchRecord[];
  /** The slots of the commands, for copying with the reader's values. */
  slots: Record<string, { kind: SlotKind; default: string }>;
  /** The outline, shown where nothing is found. */
  outline: { title: string; pages: { title: string; href: string }[] }[];
}
