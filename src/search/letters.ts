import { DEFAULT_CHOICES } from '../commands/choices.ts';
import { linePieces } from './browser/line.ts';
import type { Shown } from './index/index-file.ts';
import type { SearchRecord } from './records/records.ts';

/** An entry of the index from A to Z. */
export interface IndexEntry {
  name: string;
  /** The command itself. */
  line: string | undefined;
  href: string;
  kind: string;
}

export interface Letter {
  letter: string;
  id: string;
  entries: IndexEntry[];
}

const KIND = { command: 'command', note: 'section', figure: 'figure', term: 'term' } as const;

/** Every record under the letter its title begins with; signs and digits come first under #. */
export function lettersOf(records: readonly SearchRecord[], slots: Shown['slots']): Letter[] {
  const entries = records.map((record) => entryOf(record, slots)).filter(distinct());
  const groups = Map.groupBy(entries, ({ name }) => /^\p{L}/u.exec(name)?.[0].toUpperCase() ?? '#');
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([letter, all]) => ({
      letter,
      id: letter === '#' ? 'signs' : `letter-${letter.toLowerCase()}`,
      entries: all.sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' })),
    }));
}

function entryOf(record: SearchRecord, slots: Shown['slots']): IndexEntry {
  const { kind, title, context, href } = record;
  const place =
    kind === 'note'
      ? context === ''
        ? 'note'
        : `section of ${context}`
      : kind === 'figure' && context !== ''
        ? `part of ${context}`
        : KIND[kind];
  const line =
    record.kind === 'command'
      ? linePieces(record, { choices: DEFAULT_CHOICES, values: {}, slots })
          .map(({ text }) => text)
          .join('')
          .split('\n')[0]
      : undefined;
  return { name: title, line, href: kind === 'term' ? `/glossary/#${record.id}` : href, kind: place };
}

function distinct() {
  const seen = new Set<string>();
  return ({ name, line, href }: IndexEntry) => {
    const key = `${name} ${line} ${href}`;
    return !seen.has(key) && Boolean(seen.add(key));
  };
}
