import { bare, type Lexeme } from './lexer.ts';

/** One program call of a line: the words and where each stands among the lexemes. */
export interface Call {
  words: { value: string; at: number }[];
}

const REDIRECT = /^(?:<<-?|>>|[<>])$/;
const KEYWORD = new Set(['do', 'then', 'else', 'if', 'while', '!', 'sudo', 'time']);

/** The program calls of a line, in order: pipes, lists and substitutions each begin a new one; a substitution is also a word, `$(...)`. */
export function calls(lexemes: readonly Lexeme[]): Call[] {
  const done: Call[] = [];
  const open: Call[] = [{ words: [] }];
  const end = () => {
    const call = open.pop()!;
    if (call.words.length > 0) done.push(call);
  };
  let redirected = false;
  lexemes.forEach(({ kind, text }, at) => {
    if (kind === 'word') {
      const call = open.at(-1)!;
      if (redirected) redirected = false;
      else if (KEYWORD.has(text) && (call.words.length === 0 || text === 'do')) call.words.length = 0;
      else call.words.push({ value: bare(text), at });
    } else if (kind === 'operator') {
      if (REDIRECT.test(text)) redirected = true;
      else if (text.endsWith('(') || text === "('") {
        if (text === '$(') open.at(-1)!.words.push({ value: '$(...)', at });
        open.push({ words: [] });
      } else {
        end();
        if (!text.endsWith(')') || open.length === 0) open.push({ words: [] });
      }
    } else if (kind === 'newline') {
      end();
      open.push({ words: [] });
    }
  });
  while (open.length > 0) end();
  return done;
}
