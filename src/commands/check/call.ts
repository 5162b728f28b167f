import { spokenName, type Flag, type Grammar } from '../grammar/grammar.ts';
import { hasInnerCommand, readCall, type Reading } from '../reading.ts';
import { checkArguments } from './arguments.ts';
import { checkKinds } from './kinds.ts';
import { missingSubcommand, unknownSubcommand } from './subcommand.ts';
import { unknownFlags } from './unknown-flags.ts';
import { checkValue } from './values.ts';

/** Everything wrong with one call of docker, podman or kubectl, in words that say what to write instead. */
export function checkCall(grammar: Grammar, words: readonly string[]): string[] {
  const reading = readCall(grammar, words);
  const name = spokenName(grammar, reading.spoken);
  const flags = (upTo?: number) => unknownFlags(grammar, reading, upTo).map(({ message }) => message);
  const before = flags(reading.args[0]);
  const noSubcommand = unknownSubcommand(grammar, reading, words) ?? missingSubcommand(grammar, reading);
  // The word behind a flag that is not known may be its value.
  if (noSubcommand !== undefined) return before.length > 0 ? before : [noSubcommand];
  return [
    ...flags(),
    ...reading.given.flatMap(({ flag, value }) => checkFlag(grammar.tool, flag, value, name)),
    ...misplaced(grammar, reading, words, name),
    ...checkArguments(grammar, reading, words, name),
    ...(grammar.tool === 'kubectl' ? checkKinds(reading, words, name) : []),
  ];
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
