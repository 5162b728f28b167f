import { subcommands, type CommandLine } from '../query/command-line.ts';
import { countFlags, lettersOf, type CommandEntry } from '../records/command-entry.ts';
import type { Corpus } from '../index/corpus.ts';
import { stem, words } from '../language/words.ts';
import { slotsIn } from './same-line.ts';

/** How much a word counts that stands where the command has a slot; behind a subcommand of docker stand mostly names of the reader's own. */
const OWN_NAME = 0.8;

/** How well a command fits a command line, from 0 (not at all) to about 1.3. */
export function fitCommand(line: CommandLine, command: CommandEntry, corpus: Corpus): number {
  const { paths, flags, args, weight } = command;
  const shared = Math.max(...paths.map((path) => sharedWords(line, path)));
  if (shared === 0) return 0;
  const shares = line.flags.map((flag) => shareOf(flag, flags));
  const named = line.args.filter((word) => hasWord(command, word, corpus));
  const open = line.path[0] === 'docker' ? slotsIn(command.line) : 0;
  const names = line.args.filter((word) => !named.includes(word) && !line.told.includes(word));
  const slots = Math.min(open, names.length);
  const asked = line.flags.length + line.args.length;
  const met = asked === 0 ? 1 : (sum(shares) + named.length + OWN_NAME * slots) / asked;
  const wanted = sum(line.flags.map((flag, at) => shares[at]! * countFlags([flag])));
  const extra = Math.max(0, weight - wanted) + Math.max(0, args.size - named.length) * 0.5;
  return shared * (0.7 + 0.4 * met) - Math.min(0.2, 0.03 * extra);
}

/** How much of a flag is among others: all of it, or so many of its letters; half of `-aq` beside `-a`. */
function shareOf(flag: string, flags: ReadonlySet<string>): number {
  if (flags.has(flag)) return 1;
  const letters = lettersOf(flag);
  return letters.filter((letter) => flags.has(letter)).length / (letters.length || 1);
}

/** The commands that a command line may be. */
export const commandsFor = (line: CommandLine, corpus: Corpus): Set<number> =>
  new Set(
    [...subcommands(corpus.records).commands.values()].flatMap(({ path, all }) =>
      sharedWords(line, path) > 0 ? all : [],
    ),
  );

/** 1 for the whole subcommand, less for the beginning of one. */
function sharedWords({ path, isBegun }: CommandLine, other: readonly string[]): number {
  const agree = path.every(
    (word, at) => other[at] === word || (isBegun && at === path.length - 1 && other[at]?.startsWith(word)),
  );
  if (!agree) return 0;
  if (path.length === other.length) return isBegun ? 0.9 : 1;
  return 0.6 - 0.1 * (other.length - path.length);
}

/** Whether a command has a word, or one that means the same, in its line or says it. */
export const hasWord = ({ own, args }: CommandEntry, word: string, { synonyms }: Corpus): boolean =>
  words(word)
    .map(stem)
    .some((each) => own.has(each) || [each, ...synonyms(each)].some((other) => args.has(other)));

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
