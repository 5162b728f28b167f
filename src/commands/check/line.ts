import { parse } from 'unbash';
import { calls } from '../calls.ts';
import type { Shell } from '../choices.ts';
import { grammarOf, type Grammar } from '../grammar/grammar.ts';
import { lex } from '../lexer.ts';
import { checkCall } from './call.ts';
import { lint } from './lints.ts';
import { unread } from './unread.ts';

/**
 * Everything wrong with what is typed in a shell: signs that are no part of it, its syntax, every call of a known tool, and
 * each that cannot be read.
 */
export function checkLine(line: string, shell: Shell, grammars: Readonly<Record<string, Grammar>>): string[] {
  const problems = lint(line);
  if (shell === 'bash')
    problems.push(...(parse(line).errors ?? []).map(({ message }) => `the shell says: ${message}`));
  let lexemes;
  try {
    lexemes = lex(line, shell);
  } catch (error) {
    return [...problems, (error as Error).message];
  }
  const found = calls(lexemes);
  problems.push(...unread(lexemes, found, Object.keys(grammars)));
  for (const { words, more } of found) {
    const values = [...words.map(({ value }) => value), ...(more ? ['$(...)'] : [])];
    const grammar = grammarFor(values, grammars);
    if (grammar) problems.push(...checkCall(grammar, values));
  }
  return [...new Set(problems)];
}

/** The grammar that reads a call; `podman compose` hands its words on to Docker's Compose, so that one reads them. */
function grammarFor(
  [program, subcommand]: readonly string[],
  grammars: Readonly<Record<string, Grammar>>,
): Grammar | undefined {
  return grammarOf(grammars, program === 'podman' && subcommand === 'compose' ? 'docker' : program);
}
