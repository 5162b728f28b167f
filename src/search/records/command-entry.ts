import type { Piece } from '../../commands/compile.ts';
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
  /** Stems of its title and of its long flags. */
  own: ReadonlySet<string>;
  /** How many flags its line has. */
  weight: number;
  /** Its line, or its lines, word by word; `*` stands for what a slot holds. */
  line: string[];
}

/** Takes a command apart; of several lines the first says what it does. */
export function commandEntry({ forms, title, typed, short = [] }: CommandRecord): CommandEntry {
  const lines = forms[0]!.entries.map(({ tokens }) => tokens.flatMap(({ pieces }) => pieces));
  const all = words(lines[0]!.map(anyOf).join(''));
  const flags = all.filter(isFlag);
  const paths = typed.map((path) => path.split(' '));
  const spoken = new Set(paths.flat());
  return {
    paths,
    named: (paths[0] ?? []).slice(1).flatMap(words).map(stem),
    flags: new Set([...flags, ...flags.flatMap(lettersOf), ...short]),
    args: new Set(all.filter((word) => !isFlag(word) && !spoken.has(word)).map(stem)),
    own: new Set([...words(title), ...flags.flatMap(nameOf)].map(stem)),
    weight: countFlags(flags),
    line: wordsAsTyped(lines.map((pieces) => pieces.map(asTyped).join('')).join('\n')),
  };
}

/** What may stand in the place of a piece; what a slot holds says nothing. */
function anyOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('slot' in piece) return ' ';
  return piece.choice === 'engine' ? piece.is['docker']! : Object.values(piece.is).join(' ');
}

/** A piece as most would type it, with `*` for a slot. */
const asTyped = (piece: Piece): string =>
  typeof piece === 'string' ? piece : 'slot' in piece ? '*' : (piece.is['short'] ?? piece.is['docker'])!;

/** A line in small letters, word by word, without what makes it run as root. */
export const wordsAsTyped = (line: string): string[] =>
  line
    .toLowerCase()
    .replace(/^sudo\s+/, '')
    .split(/\s+/);

/** `-it` counts as two flags. */
export const countFlags = (flags: readonly string[]): number =>
  flags.reduce((total, flag) => total + (flag.startsWith('--') ? 1 : flag.length - 1), 0);

/** The word that a long flag is: `previous` for `--previous`. */
const nameOf = (flag: string): string[] => (flag.startsWith('--') ? [flag.slice(2)] : []);

/** `-it` as `-i` and `-t`. */
export const lettersOf = (flag: string): string[] =>
  flag.startsWith('--') ? [] : [...flag.slice(1)].map((letter) => `-${letter}`);
