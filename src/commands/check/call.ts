import { didYouMean, nearest, unknown } from '../../problems/nearest.ts';
import { aliasesOf, type Flag, type Grammar } from '../grammar/grammar.ts';
import { hasInnerCommand, readCall, type Reading } from '../reading.ts';
import { checkArguments } from './arguments.ts';
import { checkKinds } from './kinds.ts';
import { unknownFlags } from './unknown-flags.ts';
import { checkValue } from './values.ts';

/** Everything wrong with one call of docker, podman or kubectl, in words that say what to write instead. */
export function checkCall(grammar: Grammar, words: readonly string[]): string[] {
  const reading = readCall(grammar, words);
  const name = `${grammar.tool} ${reading.spoken}`.trim();
  const before = unknownFlags(grammar, reading, words.slice(0, reading.args[0]));
  const noSubcommand = subcommandFault(grammar, reading, words, name);
  // The word behind a flag that is not known may be its value.
  if (noSubcommand !== undefined) return before.length > 0 ? before : [noSubcommand];
  return [
    ...unknownFlags(grammar, reading, words),
    ...reading.given.flatMap(({ flag, value }) => checkFlag(grammar.tool, flag, value, name)),
    ...misplaced(grammar, reading, words, name),
    ...checkArguments(grammar, reading, words, name),
    ...(grammar.tool === 'kubectl' ? checkKinds(reading, words, name) : []),
  ];
}

/** What is wrong with the subcommand of a call: there is none of this name, or it needs one of its own. */
function subcommandFault(
  grammar: Grammar,
  reading: Reading,
  words: readonly string[],
  name: string,
): string | undefined {
  if (reading.subcommand.group && reading.args.length > 0 && !takesArguments(reading))
    return unknownSubcommand(grammar, reading, words[reading.args[0]!]!);
  return needsSubcommand(grammar, reading)
    ? `${name} needs a subcommand: ${children(grammar, reading.spoken).join(', ')}`
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

function unknownSubcommand(grammar: Grammar, { spoken }: Reading, word: string): string {
  const siblings = children(grammar, spoken);
  if (nearest(word, siblings) !== undefined)
    return unknown(`subcommand of ${`${grammar.tool} ${spoken}`.trim()}`, word, siblings);
  const anywhere = Object.keys(grammar.commands).find((path) => path.endsWith(` ${word}`));
  const near = didYouMean(anywhere && `${grammar.tool} ${anywhere}`);
  return `unknown subcommand "${word}" of ${`${grammar.tool} ${spoken}`.trim()}${near}`;
}

function children(grammar: Grammar, spoken: string): string[] {
  const prefix = spoken ? `${spoken} ` : '';
  return [...Object.keys(grammar.commands), ...aliasesOf(grammar).keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter((rest) => rest && !rest.includes(' '));
}

function checkFlag(tool: string, flag: Flag, value: string | undefined, name: string): string[] {
  const written = `--${flag.long}`;
  if (flag.goneIn) return [`${written} of ${name} is gone in version ${flag.goneIn}`];
  if (/^\(?deprecated/i.test(flag.about)) return [`${written} of ${name} is deprecated: ${flag.about}`];
  if (flag.value === undefined)
    return value !== undefined && !/^(true|false)$/.test(value)
      ? [`${written} of ${name} takes no value, or true or false, not "${value}"`]
      : [];
  if (value === undefined && flag.value.includes('[=')) return [];
  if (value === undefined) return [`${written} of ${name} needs a value (${flag.value})`];
  const why = checkValue(tool, flag, value);
  return why ? [`${written} of ${name}: ${why}`] : [];
}

/** Flags that stand behind the image and so would go to the program inside the container. */
function misplaced(grammar: Grammar, reading: Reading, words: readonly string[], name: string): string[] {
  if (!hasInnerCommand(reading.subcommand) || grammar.tool === 'kubectl' || reading.args.length === 0)
    return [];
  const image = reading.args[0]!;
  const next = words[image + 1];
  if (!next?.startsWith('-')) return [];
  const again = readCall(grammar, [words[0]!, ...reading.spoken.split(' '), next]);
  return again.given.length > 0
    ? [
        `${next} stands behind "${words[image]}" and would go to the program inside; put it before: ${name} ${next} ${words[image]}`,
      ]
    : [];
}
