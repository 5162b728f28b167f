import { unknown } from '../../problems/nearest.ts';
import { findFlag, pathOf, type Grammar } from '../grammar/grammar.ts';
import type { Reading } from '../reading.ts';

/** The flags among the first `words` of a call that its tool does not have, or not where they stand. */
export function unknownFlags(grammar: Grammar, reading: Reading, words: readonly string[]): string[] {
  return words.flatMap((_, at) => {
    const part = reading.parts[at];
    return part?.role === 'unknown-flag' ? [unknownFlag(grammar, reading, part.written, at)] : [];
  });
}

/** What is wrong with a flag at this place: before its subcommand only the flags of the group above it are known. */
function unknownFlag(
  grammar: Grammar,
  { parts, spoken, subcommand }: Reading,
  written: string,
  at: number,
): string {
  const level = parts.slice(0, at).filter(({ role }) => role === 'subcommand').length;
  const above = spoken.split(' ').slice(0, level).join(' ');
  if (above !== spoken && findFlag(grammar, subcommand, written))
    return `${written} stands before its subcommand; put it behind: ${grammar.tool} ${spoken} ${written}`;
  const { flags = [] } = grammar.commands[pathOf(grammar, above) ?? ''] ?? {};
  const all = [...flags, ...grammar.global];
  const known = written.startsWith('--')
    ? all.map(({ long }) => `--${long}`)
    : all.flatMap(({ short }) => (short ? [`-${short}`] : []));
  return unknown(`flag of ${`${grammar.tool} ${above}`.trim()}`, written, known);
}
