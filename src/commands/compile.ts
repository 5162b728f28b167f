import { calls } from './calls.ts';
import { bare, lex, type Lexeme } from './lexer.ts';
import { OTHER_SHELLS, SLOT, type Command, type Entry } from './model.ts';
import type { Choice } from './choice-names.ts';
import { SHELLS, type Shell } from './choices.ts';
import { grammarOf, pathOf, type Grammar } from './grammar/grammar.ts';
import { explainCall, type Explanation, type WordKind } from './explain.ts';
import { isOnMachine, type Place } from './schema.ts';

/** A part of a token: a text, a slot, or a text for each value of a choice. */
export type Piece = string | { slot: string } | { choice: Choice; is: Readonly<Record<string, string>> };

/** What a token is to the program that is called; `plain` is what belongs to no call. */
type TokenKind = WordKind | 'plain';

/** A word of a line, or what stands between words. */
export interface Token {
  kind: TokenKind;
  pieces: Piece[];
  /** Index of its explanation among the command's `help`. */
  help?: number;
}

/** One thing to type, as tokens. */
export interface CompiledEntry {
  in: Place;
  note?: string | undefined;
  script?: true | undefined;
  tokens: Token[];
}

/** What is typed in some shells. */
export interface Form {
  shells: Shell[];
  entries: CompiledEntry[];
}

/** A command ready to be shown, copied and searched. */
export interface CompiledCommand extends Omit<Command, 'forms'> {
  forms: Form[];
  help: Explanation[];
  /** The choices that change this command. */
  choices: Choice[];
  /** Other spellings of its first line's subcommand that the tool accepts: `docker ps`. */
  alsoTyped: string[];
}

/** What the tools' own help says of their subcommands and flags, by tool. */
export type Grammars = Readonly<Record<'docker' | 'kubectl', Grammar>>;

/** Turns what the author wrote into tokens, each explained by the grammar of its tool. */
export function compileCommand(command: Command, grammars: Grammars): CompiledCommand {
  const { forms, ...rest } = command;
  const help: Explanation[] = [];
  const compilation = { podman: command.podman, grammars, help };
  const compiled = shellsOfForms(command).map((shells) => ({
    shells,
    entries: forms[shells[0]]!.map((entry) => compileEntry(entry, shells, compilation)),
  }));
  const chosen = compiled
    .flatMap(({ entries }) => entries.flatMap(({ tokens }) => tokens.flatMap(({ pieces }) => pieces)))
    .flatMap((piece) => (typeof piece === 'object' && 'choice' in piece ? [piece.choice] : []));
  if (compiled.length > 1) chosen.push('shell');
  return {
    ...rest,
    forms: compiled,
    help,
    choices: [...new Set(chosen)],
    alsoTyped: [...alsoTyped(forms.bash[0]!, grammars), ...command.typed],
  };
}

/** The shells of each form of a command, first the one that it is written for. */
function shellsOfForms({ forms, without }: Command): [Shell, ...Shell[]][] {
  const shared = OTHER_SHELLS.filter((shell) => !forms[shell] && !without.includes(shell));
  return SHELLS.filter((shell) => forms[shell]).map((shell) =>
    shell === 'bash' ? [shell, ...shared] : [shell],
  );
}

/** What the entries of a command share while it is compiled. */
interface Compilation {
  podman: boolean;
  grammars: Grammars;
  /** The explanations so far; each entry adds its own. */
  help: Explanation[];
}

/** Turns one entry into tokens: cut as the first shell of its form reads it, for all of them to show. */
function compileEntry(
  entry: Entry,
  shells: readonly [Shell, ...Shell[]],
  { podman, grammars, help }: Compilation,
): CompiledEntry {
  const lexemes = lex(entry.line, shells[0]);
  const tokens = lexemes.map((lexeme) => plain(lexeme, isOnMachine(entry.in) && shells.length > 1));
  for (const call of calls(lexemes)) {
    const explained = explainCall(grammars, call.words);
    call.words.forEach(({ text, at }, index) => {
      const { kind, long, explanation } = explained[index]!;
      const token = tokens[at]!;
      token.kind = kind;
      if (explanation) token.help = remember(help, explanation);
      if (kind === 'program' && podman && text === 'docker')
        token.pieces = [{ choice: 'engine', is: { docker: 'docker', podman: 'podman' } }];
      if (long && !text.includes('{')) token.pieces = [{ choice: 'flags', is: { short: text, long } }];
    });
  }
  return { in: entry.in, note: entry.note, script: entry.script, tokens };
}

function plain({ kind, text }: Lexeme, everyShell: boolean): Token {
  if (kind === 'continuation' && everyShell)
    return {
      kind: 'plain',
      pieces: [{ choice: 'shell', is: { bash: '\\\n', powershell: '`\n', cmd: '^\n' } }],
    };
  return { kind: 'plain', pieces: cutAtSlots(text) };
}

/** Cuts a text at its slots. */
export function cutAtSlots(text: string): (string | { slot: string })[] {
  const found: (string | { slot: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > from) found.push(text.slice(from, match.index));
    found.push({ slot: match[1]! });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}

function remember(help: Explanation[], explanation: Explanation): number {
  const at = help.findIndex(({ label, text }) => label === explanation.label && text === explanation.text);
  return at >= 0 ? at : help.push(explanation) - 1;
}

/** `docker build` keeps to the default builder, `docker buildx build` takes the chosen one, though each names the other in its help. */
const ofBuildx = (path: string): boolean => path.startsWith('buildx ');

function alsoTyped(entry: Entry, grammars: Grammars): string[] {
  const words = entry.line.split(/\s+/).map(bare);
  const grammar = grammarOf(grammars, words[0]);
  if (!grammar) return [];
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const spoken = words.slice(1, length + 1).join(' ');
    const path = pathOf(grammar, spoken);
    if (path === undefined) continue;
    return [path, ...(grammar.commands[path]!.aliases ?? [])]
      .filter((other) => other !== spoken && ofBuildx(other) === ofBuildx(spoken))
      .map((other) => `${words[0]} ${other}`);
  }
  return [];
}
