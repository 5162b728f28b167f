import { calls } from '../calls.ts';
import { spokenName, type Grammar } from '../grammar/grammar.ts';
import { lex } from '../lexer.ts';
import { readCall } from '../reading.ts';
import { unknownKinds } from './kinds.ts';
import { unknownSubcommand } from './subcommand.ts';
import { grammarFor } from './tools.ts';
import { unknownFlags } from './unknown-flags.ts';

/**
 * What is surely wrong with a call that stands as code in a sentence, which may abbreviate it: a subcommand or a kind that its
 * tool does not have, and a flag that is nearly one of its flags. Words such as `NAME` and `...` stand for others.
 */
export function mentionFault(text: string, grammars: Readonly<Record<string, Grammar>>): string | undefined {
  return wordsOf(text)
    .flatMap((words) => {
      const grammar = grammarFor(words, grammars);
      return grammar ? checkMention(grammar, words) : [];
    })
    .at(0);
}

function checkMention(grammar: Grammar, words: readonly string[]): string[] {
  const reading = readCall(grammar, words);
  const flags = unknownFlags(grammar, reading).filter(({ hasRemedy }) => hasRemedy);
  const faults = flags.map(({ message }) => message);
  const first = words[reading.args[0]!] ?? '';
  if (!/^[a-z]/.test(first)) return faults;
  const noSubcommand = unknownSubcommand(grammar, reading, words);
  if (noSubcommand !== undefined) return [...faults, noSubcommand];
  const name = spokenName(grammar, reading.spoken);
  return grammar.tool === 'kubectl' ? [...faults, ...unknownKinds(reading, words, name)] : faults;
}

/** The words of each call; none where a quote is not closed. */
function wordsOf(text: string): string[][] {
  try {
    return calls(lex(text, 'bash')).map(({ words }) => words.map(({ value }) => value));
  } catch {
    return [];
  }
}
