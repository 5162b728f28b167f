import { memoise } from '../../memoise.ts';

/** A flag as the tool's own help defines it. */
export interface Flag {
  long: string;
  short?: string;
  /** What follows it: `int`, `string`, `list` ...; absent for a switch. */
  value?: string;
  /** The only values it takes, where the help lists them. */
  oneOf?: string[];
  about: string;
  /** The version of the tool whose help no longer shows it. */
  goneIn?: string;
}

/** A subcommand, under its path without the program's name: `container run`. */
export interface Subcommand {
  about: string;
  /** What may follow its path, one per usage line of the help. */
  usage: string[];
  /** Other paths that mean the same. */
  aliases?: string[];
  flags: Flag[];
  /** Only groups other subcommands. */
  group?: true;
}

/** The grammar of one command-line tool, read from its own help by `npm run grammar`. */
export interface Grammar {
  tool: string;
  version: string;
  /** The newer version of the tool whose help was compared, for flags that are gone there. */
  comparedWith?: string;
  /** Flags that every subcommand takes. */
  global: Flag[];
  commands: Record<string, Subcommand>;
}

/** The grammar of a program, where there is one: `constructor` and the like name none. */
export function grammarOf(
  grammars: Readonly<Record<string, Grammar>>,
  program: string | undefined,
): Grammar | undefined {
  return program !== undefined && Object.hasOwn(grammars, program) ? grammars[program] : undefined;
}

/** A subcommand as it is spoken, with the name of its tool; the tool alone where nothing is. */
export const spokenName = ({ tool }: Grammar, spoken: string): string => `${tool} ${spoken}`.trim();

/** The path of the subcommand that is spoken so, by its own name or an alias. */
export function pathOf(grammar: Grammar, spoken: string): string | undefined {
  return Object.hasOwn(grammar.commands, spoken) ? spoken : aliasesOf(grammar).get(spoken);
}

/** The flag of a subcommand that is written so, `--all` or `-a`. */
export function findFlag(grammar: Grammar, subcommand: Subcommand, written: string): Flag | undefined {
  const all = [...subcommand.flags, ...grammar.global];
  return written.startsWith('--')
    ? all.find((flag) => flag.long === written.slice(2))
    : all.find((flag) => flag.short === written.slice(1));
}

/** Every alias path of a grammar and the path it stands for. */
export const aliasesOf = memoise(
  ({ commands }: Grammar) =>
    new Map(
      Object.entries(commands).flatMap(([path, { aliases }]) =>
        (aliases ?? []).map((alias) => [alias, path] as const),
      ),
    ),
  new WeakMap(),
);
