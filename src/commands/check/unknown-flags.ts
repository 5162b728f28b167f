import { nearest, unknown } from '../../problems/nearest.ts';
import { findFlag, pathOf, spokenName, type Grammar } from '../grammar/grammar.ts';
import type { Reading } from '../reading.ts';

/** What is wrong with a flag. */
interface Fault {
  message: string;
  /** Whether its right spelling or place is known; without one, another version of the tool may have it. Of short flags none counts. */
  hasRemedy: boolean;
}

/**
 * The flags of a call that its tool does not have, or not where they stand; each has `--help`.
 * @param end how many of its words are looked at.
 */
export function unknownFlags(grammar: Grammar, reading: Reading, end = reading.parts.length): Fault[] {
  return reading.parts
    .slice(0, end)
    .flatMap((part, at) =>
      part.role === 'unknown-flag' && part.written !== '--help'
        ? [unknownFlag(grammar, reading, part.written, at)]
        : [],
    );
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
      message: `${written} stands before its subcommand; put it behind: ${spokenName(grammar, spoken)} ${written}`,
      hasRemedy: true,
    };
  const { flags = [] } = grammar.commands[pathOf(grammar, above) ?? ''] ?? {};
  const all = [...flags, ...grammar.global];
  const known = written.startsWith('--')
    ? all.map(({ long }) => `--${long}`)
    : all.flatMap(({ short }) => (short ? [`-${short}`] : []));
  return {
    message: unknown(`flag of ${spokenName(grammar, above)}`, written, known),
    hasRemedy: written.startsWith('--') && nearest(written, known) !== undefined,
  };
}
