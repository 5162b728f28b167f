import { didYouMean, nearest, unknown } from '../../problems/nearest.ts';
import { aliasesOf, spokenName, type Grammar } from '../grammar/grammar.ts';
import type { Reading } from '../reading.ts';

/** That a call's first argument is none of the subcommands that its group has. */
export function unknownSubcommand(
  grammar: Grammar,
  reading: Reading,
  words: readonly string[],
): string | undefined {
  const { spoken, subcommand, args } = reading;
  const word = words[args[0]!];
  if (!subcommand.group || word === undefined || takesArguments(reading)) return undefined;
  const name = spokenName(grammar, spoken);
  const siblings = children(grammar, spoken);
  if (nearest(word, siblings) !== undefined) return unknown(`subcommand of ${name}`, word, siblings);
  const anywhere = Object.keys(grammar.commands).find((path) => path.endsWith(` ${word}`));
  const near = didYouMean(anywhere && `${grammar.tool} ${anywhere}`);
  return `unknown subcommand "${word}" of ${name}${near}`;
}

/** That a call names only a group, which does nothing without one of its subcommands. */
export function missingSubcommand(grammar: Grammar, reading: Reading): string | undefined {
  return needsSubcommand(grammar, reading)
    ? `${spokenName(grammar, reading.spoken)} needs a subcommand: ${children(grammar, reading.spoken).join(', ')}`
    : undefined;
}

/** A group that does nothing by itself; flags such as --version may stand alone. */
function needsSubcommand(grammar: Grammar, reading: Reading): boolean {
  const { group, usage } = reading.subcommand;
  const alone = grammar.tool === 'kubectl' ? /SUBCOMMAND/.test(usage.join()) : !takesArguments(reading);
  return group === true && alone && reading.given.length === 0;
}

/** A group such as `kubectl create` that also takes arguments of its own. */
function takesArguments({ subcommand }: Reading): boolean {
  return subcommand.usage.some((usage) => /\b(FILENAME|NAME|CONTAINER|PATH|TYPE)\b/.test(usage));
}

function children(grammar: Grammar, spoken: string): string[] {
  const prefix = spoken ? `${spoken} ` : '';
  return [...Object.keys(grammar.commands), ...aliasesOf(grammar).keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter((rest) => rest && !rest.includes(' '));
}
