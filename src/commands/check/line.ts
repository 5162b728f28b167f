import { parse } from 'unbash';
import { calls } from '../calls.ts';
import type { Shell } from '../choices.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { lex } from '../lexer.ts';
import { checkCall } from './call.ts';
import { lint } from './lints.ts';
import { grammarFor, mistypedTool } from './tools.ts';
import { unread } from './unread.ts';

/**
 * Everything wrong with what is typed in a shell: signs that are no part of it, its syntax, every call of a known tool, of
 * one that was mistyped, and each that cannot be read.
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
  const tools = Object.keys(grammars);
  problems.push(...unread(lexemes, found, tools));
  for (const { words, more } of found) {
    const values = [...words.map(({ value }) => value), ...(more ? ['$(...)'] : [])];
    const grammar = grammarFor(values, grammars);
    const mistyped = grammar ? undefined : mistypedTool(values[0]!, tools);
    if (grammar) problems.push(...checkCall(grammar, values));
    else if (mistyped !== undefined) problems.push(mistyped);
  }
  return [...new Set(problems)];
}
