import { bare, type Lexeme } from './lexer.ts';
import { filledIn, programAt } from './runners.ts';

/** A word of a call: without its quotes, as its first lexeme is written, and where that stands. */
export interface Word {
  value: string;
  text: string;
  at: number;
}

/** One program call of a line, its program first. */
export interface Call {
  words: Word[];
  /** Whether more words come behind when it runs, from xargs. */
  more?: boolean;
}

/** A call that is being read, and what of it the words and brackets behind may go on with. */
interface Open {
  words: Word[];
  /** The last word, be it one of the call or where a redirection leads. */
  last?: Word;
  redirected?: boolean;
  /** Whether it stands in a word, `$(...)`. */
  inWord: boolean;
}

/**
 * The program calls of a line, in order: pipes, lists, blocks and substitutions each begin a new one; a substitution is also a
 * word or a part of one, `$(...)`. What stands before a program and only runs it, such as `sudo` or `A=b`, is no part of its call.
 */
export function calls(lexemes: readonly Lexeme[]): Call[] {
  const done: Call[] = [];
  const open: Open[] = [{ words: [], inWord: false }];
  let wordEnds = -1;
  const take = (word: Word) => {
    const call = open.at(-1)!;
    if (word.at === wordEnds && call.last) call.last.value += word.value;
    else {
      if (!call.redirected) call.words.push(word);
      call.redirected = false;
      call.last = word;
    }
    wordEnds = word.at + 1;
  };
  const end = () => {
    const { words, inWord } = open.pop()!;
    const at = programAt(words.map(({ text }) => text));
    if (at < words.length) done.push(filledIn(words.slice(0, at), words.slice(at)));
    open.push({ words: [], inWord });
  };
  lexemes.forEach((lexeme, at) => {
    const { text } = lexeme;
    switch (roleOf(lexeme)) {
      case 'word':
        return take({ value: bare(text), text, at });
      case 'redirection':
        open.at(-1)!.redirected = true;
        return;
      case 'substitution':
        take({ value: `${text}...)`, text, at });
        open.push({ words: [], inWord: true });
        return;
      case 'opening':
        open.push({ words: [], inWord: false });
        return;
      case 'closing':
        end();
        if (open.length > 1 && open.pop()!.inWord) wordEnds = at + 1;
        return;
      case 'separator':
        end();
    }
  });
  while (open.length > 0) {
    end();
    open.pop();
  }
  return done;
}

type Role = 'word' | 'redirection' | 'substitution' | 'opening' | 'closing' | 'separator';

/** What a lexeme does to the calls of its line; space, comments and bodies do nothing. */
function roleOf({ kind, text }: Lexeme): Role | undefined {
  if (kind === 'newline') return 'separator';
  if (kind === 'word') return text === '{' ? 'opening' : text === '}' ? 'closing' : 'word';
  if (kind !== 'operator') return undefined;
  if (/^[$<>]\($/.test(text)) return 'substitution';
  if (/[<>]/.test(text)) return 'redirection';
  if (text.startsWith('(')) return 'opening';
  return text.endsWith(')') ? 'closing' : 'separator';
}
