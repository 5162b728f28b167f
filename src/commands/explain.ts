import type { Word } from './calls.ts';
import { grammarOf, type Flag, type Grammar } from './grammar/grammar.ts';
import { shownHelp, type ShownHelp } from './grammar/mended-help.ts';
import { readCall, type Part, type Reading } from './reading.ts';
import { keepsForms } from './usage-words.ts';

/** What a word means, in the words of the tool's own help, mended where they mislead. */
export interface Explanation extends ShownHelp {
  label: string;
}

/** What a word is to the program that is called. */
export type WordKind = 'program' | 'subcommand' | 'flag' | 'argument';

/** What `explainCall` knows about one word. */
interface ExplainedWord {
  kind: WordKind;
  explanation?: Explanation;
  /** The word with every flag spelled out, where that differs. */
  long?: string;
}

/** Explains each word of a program call; words of a program without a grammar are only told apart by their looks. */
export function explainCall(
  grammars: Readonly<Record<string, Grammar>>,
  words: readonly Word[],
): ExplainedWord[] {
  const values = words.map(({ value }) => value);
  const grammar = grammarOf(grammars, values[0]);
  if (!grammar)
    return values.map((word, index) => ({
      kind: index === 0 ? 'program' : word.startsWith('-') ? 'flag' : 'argument',
    }));
  const reading = readCall(grammar, values);
  return reading.parts.map((part, at) => explainPart(part, at, words, reading, grammar));
}

function explainPart(
  part: Part,
  at: number,
  words: readonly Word[],
  reading: Reading,
  grammar: Grammar,
): ExplainedWord {
  switch (part.role) {
    case 'program':
      return { kind: 'program' };
    case 'subcommand':
      return {
        kind: 'subcommand',
        ...(isLast(reading, at) && { explanation: ofSubcommand(reading, words, grammar) }),
      };
    case 'flag':
      return explainFlag(part.flags, words[at]!.text, `${grammar.tool} ${reading.path}`);
    default:
      return { kind: 'argument' };
  }
}

function isLast(reading: Reading, at: number): boolean {
  return reading.parts.findLastIndex(({ role }) => role === 'subcommand') === at;
}

function ofSubcommand(reading: Reading, words: readonly Word[], { tool }: Grammar): Explanation {
  const { subcommand, path, spoken, args } = reading;
  const given = args.map((at) => words[at]!.value);
  // `docker cp` copies out of `box:/file` and into it.
  const usage = subcommand.usage.find((line) => keepsForms(line, given)) ?? subcommand.usage[0] ?? '';
  return {
    label: `${tool} ${spoken} ${usage.replace(/ \[options\]$/, '')}`.trim(),
    ...shownHelp(`${tool} ${path}`, subcommand.about),
  };
}

function explainFlag(flags: readonly Flag[], written: string, subcommand: string): ExplainedWord {
  const label = flags.map(({ short, long }) => (short ? `-${short}, --${long}` : `--${long}`)).join(' and ');
  const shown = flags.map(({ long, about }) => shownHelp(`${subcommand} --${long}`, about));
  const explanation = {
    label,
    text: sentences(shown.map(({ text }) => text)),
    ...(shown.some(({ mended }) => mended) && { mended: true as const }),
  };
  const long = spelledOut(flags, written);
  return { kind: 'flag', explanation, ...(long && { long }) };
}

/** Texts in a row, each but the last closed by a full stop; the last stays as its tool writes it. */
const sentences = (texts: readonly string[]): string =>
  texts.map((text, at) => (at + 1 < texts.length ? text.replace(/\.?$/, '.') : text)).join(' ');

/** A word of short flags with each spelled out, its value as it is quoted; nothing where quotes stand among the flags. */
function spelledOut(flags: readonly Flag[], written: string): string | undefined {
  const letters = `-${flags.map(({ short }) => short).join('')}`;
  if (written.startsWith('--') || !written.startsWith(letters)) return undefined;
  const value = written.slice(letters.length).replace(/^(?!=|$)/, '=');
  return flags.map(({ long }) => `--${long}`).join(' ') + value;
}
