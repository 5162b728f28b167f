import { decoded } from './entities.ts';
import { evenSpaces } from './inline.ts';

/** The words of one line as a reader of the rendered Markdown sees them. */
function wordsOfLine(line: string): string {
  const words = line
    .replace(/^(#+|>)\s+/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : withoutMarks(part)))
    .join('');
  return decoded(words);
}

const withoutMarks = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+|__/g, '');

/** The words of some lines (numbered from 1) of the student's notes, Markdown taken off, spaces evened out. */
export function wordsOf(notes: string, lines: readonly number[]): string {
  const all = notes.split('\n');
  return evenSpaces(lines.map((line) => wordsOfLine(all[line - 1] ?? '')).join(' '));
}

/** The numbers of the lines that are not blank. */
export function writtenLines(notes: string): number[] {
  return notes.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
}
