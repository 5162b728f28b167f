import type { Call } from '../calls.ts';
import { bare, type Lexeme } from '../lexer.ts';
import { plainCalls } from './plain-calls.ts';
import { programName } from './tools.ts';

/** Programs for which the name of a tool is that of a package, a group, a unit or just a word: they do not run it. */
const NAMING = new Set([
  'apt',
  'apt-get',
  'apt-mark',
  'echo',
  'for',
  'printf',
  'systemctl',
  'usermod',
  'which',
]);

/** The tools that a line names where no call of theirs was read, so that nothing would check what follows. */
export function unread(
  lexemes: readonly Lexeme[],
  calls: readonly Call[],
  tools: readonly string[],
): string[] {
  const tool = tools.join('|');
  const named = new RegExp(`^[@{]*(?:${tool})(?:\\.exe)?$`);
  const backticked = new RegExp(`^"?\`(?:${tool})$`);
  const wordsOf = (programs: (name: string) => boolean) =>
    new Set(
      calls
        .filter(({ words: [program] }) => programs(programName(program!.value)))
        .flatMap(({ words }) => words.map(({ at }) => at)),
    );
  const naming = wordsOf((name) => NAMING.has(name));
  const known = wordsOf((name) => tools.includes(name));
  return lexemes.flatMap(({ kind, text }, at) => {
    if (kind !== 'word' || isTarget(lexemes, at)) return [];
    if (backticked.test(text) || quotesCall(text, naming.has(at)))
      return [`a call inside of quotes is not checked: ${text}`];
    if (known.has(at) || naming.has(at) || !named.test(text)) return [];
    return [
      `"${text}" is not read as a call, so what follows it is not checked; write it where a command begins`,
    ];
  });
}

/** Whether a quoted word holds a call: one that a shell substitutes, or, unless it is only named, one that a program may run. */
function quotesCall(text: string, isNamed: boolean): boolean {
  if (!/\s/.test(text)) return false;
  const substituted = [...text.matchAll(/(?:\$\(|`)([^)`]*)/g)].map(([, inner]) => inner!);
  return (isNamed ? substituted : [...substituted, bare(text)]).some((each) => plainCalls(each).length > 0);
}

/** Whether a redirection leads to the word at this place. */
function isTarget(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes.slice(0, at).findLast(({ kind }) => kind !== 'space');
  return before?.kind === 'operator' && /[<>]&?$/.test(before.text);
}
