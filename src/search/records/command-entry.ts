import type { CommandRecord } from './records.ts';
import { isFlag, stem, words } from '../language/words.ts';

/** What a typed command line is compared with. */
export interface CommandEntry {
  /** Spellings of its subcommand: `docker container ls`, `docker ps`. */
  paths: string[][];
  /** Stems of its own spelling, without the tool: `image`, `save`. */
  named: string[];
  /** Flags as they are written and as single letters. */
  flags: ReadonlySet<string>;
  /** Stems of the words after the subcommand. */
  args: ReadonlySet<string>;
  /** How many flags its line has. */
  weight: number;
  /** Its line, word by word; `*` stands for what a slot holds. */
  line: string[];
}

/** Takes the first line of a command apart. */
export function commandEntry({ forms, typed }: CommandRecord): CommandEntry {
  const pieces = forms[0]!.entries[0]!.tokens.flatMap((token) => token.pieces);
  const line = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('slot' in piece) return ' ';
    return piece.choice === 'engine' ? piece.is['docker']! : Object.values(piece.is).join(' ');
  });
  const all = words(line.join(''));
  const flags = all.filter(isFlag);
  const paths = typed.map((path) => path.split(' '));
  const typedLine = pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : 'slot' in piece ? '*' : (piece.is['short'] ?? piece.is['docker']),
    )
    .join('');
  const spoken = new Set(paths.flat());
  return {
    paths,
    named: (paths[0] ?? []).slice(1).flatMap(words).map(stem),
    flags: new Set([...flags, ...flags.flatMap(lettersOf)]),
    args: new Set(all.filter((word) => !isFlag(word) && !spoken.has(word)).map(stem)),
    weight: countFlags(flags),
    line: wordsAsTyped(typedLine),
  };
}

/** A line in small letters, word by word, without what makes it run as root. */
export const wordsAsTyped = (line: string): string[] =>
  line
    .toLowerCase()
    .replace(/^sudo\s+/, '')
    .split(/\s+/);

/** `-it` counts as two flags. */
export const countFlags = (flags: readonly string[]): number =>
  flags.reduce((total, flag) => total + (flag.startsWith('--') ? 1 : flag.length - 1), 0);

/** `-it` as `-i` and `-t`. */
export const lettersOf = (flag: string): string[] =>
  flag.startsWith('--') ? [] : [...flag.slice(1)].map((letter) => `-${letter}`);
