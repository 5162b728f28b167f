import type { Call } from '../calls.ts';
import type { Lexeme } from '../lexer.ts';

/** Programs for which the name of a tool is that of a package, a group, a unit or just a word: they do not run it. */
const NAMING = new Set(['apt', 'apt-get', 'apt-mark', 'echo', 'for', 'systemctl', 'usermod', 'which']);

/** The tools that a line names where no call of theirs was read, so that nothing would check what follows. */
export function unread(
  lexemes: readonly Lexeme[],
  calls: readonly Call[],
  tools: readonly string[],
): string[] {
  const tool = tools.join('|');
  const named = new RegExp(`^[@{]*(?:${tool})(?:\\.exe)?$`);
  const quoted = new RegExp(`(?:\\$\\(|\`)\\s*(?:${tool})\\s`);
  const known = new Set(
    calls
      .filter(({ words: [program] }) => tools.includes(program!.value) || NAMING.has(program!.value))
      .flatMap(({ words }) => words.map(({ at }) => at)),
  );
  return lexemes.flatMap(({ kind, text }, at) => {
    if (kind !== 'word' || isTarget(lexemes, at)) return [];
    if (quoted.test(text)) return [`a call inside of quotes is not checked: ${text}`];
    if (known.has(at) || !named.test(text)) return [];
    return [
      `"${text}" is not read as a call, so what follows it is not checked; write it where a command begins`,
    ];
  });
}

/** Whether a redirection leads to the word at this place. */
function isTarget(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes.slice(0, at).findLast(({ kind }) => kind !== 'space');
  return before?.kind === 'operator' && /[<>]&?$/.test(before.text);
}
