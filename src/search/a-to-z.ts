import { letterOf, letterPlace, letterRange } from '../content/letters.ts';
import { namedPages } from '../content/plain-pages.ts';
import { plainLine } from './plain-line.ts';
import type { Shown } from './index/index-file.ts';
import type { SearchRecord } from './records/records.ts';
import { isQuiz } from './records/scope.ts';

/** An entry of the index from A to Z. */
interface IndexEntry {
  name: string;
  href: string;
  /** What it is, in plain words: a command with its line, a figure with its parts. */
  about: string;
}

/** A letter of the index with its entries, or a few letters in a row, such as `W to Y`, and the id of its place on the page. */
interface Letter {
  letter: string;
  id: string;
  entries: IndexEntry[];
}

/** A letter with fewer entries stands together with the one before it. */
const FEW = 6;

/**
 * Every record under the letter its title begins with; signs and digits come first under #.
 * Parts of a figure stand with their figure, the questions at the end of a note with the note.
 */
export function lettersOf(records: readonly SearchRecord[], slots: Shown['slots']): Letter[] {
  const parts = Map.groupBy(records.filter(isPart), ({ context }) => context);
  const entries = records
    .filter((record) => !isPart(record) && !isQuiz(record.href))
    .map((record) => entryOf(record, slots, parts.get(record.title) ?? []))
    .filter(distinct());
  const groups = Map.groupBy(entries, ({ name }) => letterOf(name));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([letter, all]) => ({
      letter,
      id: letterPlace(letter),
      entries: all.sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' })),
    }))
    .reduce<Letter[]>(joinFew, []);
}

function joinFew(letters: Letter[], next: Letter): Letter[] {
  const before = letters.at(-1);
  if (before === undefined || next.entries.length >= FEW) return [...letters, next];
  const letter = letterRange(before.letter, next.letter);
  return letters.with(-1, { ...before, letter, entries: [...before.entries, ...next.entries] });
}

const isPart = ({ kind, context }: SearchRecord): boolean => kind === 'figure' && context !== '';

function entryOf(record: SearchRecord, slots: Shown['slots'], parts: readonly SearchRecord[]): IndexEntry {
  const { kind, title: name, context, href } = record;
  switch (kind) {
    case 'command':
      return { name, href, about: `command ${plainLine(record, slots).split('\n')[0]}` };
    case 'note':
      return { name, href, about: context === '' ? kindOfPage(href) : `section of ${context}` };
    case 'figure':
      return { name, href, about: ['figure', ...new Set(parts.map(({ title }) => title))].join(' · ') };
    case 'term':
      return { name, href: `/glossary/#${record.id}`, about: 'term' };
  }
}

const kindOfPage = (href: string): string => (namedPages.some(({ path }) => path === href) ? 'page' : 'note');

function distinct() {
  const seen = new Set<string>();
  return ({ name, href, about }: IndexEntry) => {
    const key = `${name} ${about} ${href}`;
    return !seen.has(key) && Boolean(seen.add(key));
  };
}
