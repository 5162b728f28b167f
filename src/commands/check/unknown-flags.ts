import { nearest, unknown } from '../../problems/nearest.ts';
import { findFlag, pathOf, type Grammar } from '../grammar/grammar.ts';
import type { Reading } from '../reading.ts';

/** What is wrong with a flag. */
interface Fault {
  message: string;
  /** Whether a right way to write it is known: else another version of the tool may have it. Short flags are all near. */
  isMended: boolean;
}

/** The flags among the first `words` of a call that its tool does not have, or not where they stand; each has `--help`. */
export function unknownFlags(grammar: Grammar, reading: Reading, words: readonly string[]): Fault[] {
  return words.flatMap((_, at) => {
    const part = reading.parts[at];
    if (part?.role !== 'unknown-flag' || part.written === '--help') return [];
    return [unknownFlag(grammar, reading, part.written, at)];
  });
}

/** What is wrong with a flag at this place: before its subcommand only the flags of the group above it are known. */
function unknownFlag(
  grammar: Grammar,
  { parts, spoken, subcommand }: Reading,
  written: string,
  at: number,
): Fault {
  const level = parts.slice(0, at).filter(({ role }) => role === 'subcommand').length;
  const above = spoken.split(' ').slice(0, level).join(' ');
  if (above !== spoken && findFlag(grammar, subcommand, written))
    return {
      message: `${written} stands before its subcommand; put it behind: ${grammar.tool} ${spoken} ${written}`,
      isMended: true,
    };
  const { flags = [] } = grammar.commands[pathOf(grammar, above) ?? ''] ?? {};
  const all = [...flags, ...grammar.global];
  const known = written.startsWith('--')
    ? all.map(({ long }) => `--${long}`)
    : all.flatMap(({ short }) => (short ? [`-${short}`] : []));
  return {
    message: unknown(`flag of ${`${grammar.tool} ${above}`.trim()}`, written, known),
    isMended: written.startsWith('--') && nearest(written, known) !== undefined,
  };
}
