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
  const reader = new CallReader();
  lexemes.forEach((lexeme, at) => reader.read(lexeme, at));
  return reader.finish();
}

/** Reads the lexemes of a line in order. */
class CallReader {
  readonly #done: Call[] = [];
  /** The call that is being read, last, and those in whose brackets it stands. */
  readonly #open: Open[] = [{ words: [], inWord: false }];
  /** Where the last word ends: what stands there goes on with it. */
  #wordEnds = -1;

  read(lexeme: Lexeme, at: number): void {
    const { text } = lexeme;
    switch (roleOf(lexeme)) {
      case 'word':
        return this.#take({ value: bare(text), text, at });
      case 'redirection':
        this.#open.at(-1)!.redirected = true;
        return;
      case 'substitution':
        this.#take({ value: `${text}...)`, text, at });
        this.#open.push({ words: [], inWord: true });
        return;
      case 'opening':
        this.#open.push({ words: [], inWord: false });
        return;
      case 'closing':
        return this.#close(at);
      case 'separator':
        this.#end();
    }
  }

  /** Ends what is still open. */
  finish(): Call[] {
    while (this.#open.length > 0) {
      this.#end();
      this.#open.pop();
    }
    return this.#done;
  }

  /** Takes a word, or a part of one, to the call that is being read. */
  #take(word: Word): void {
    const call = this.#open.at(-1)!;
    if (word.at === this.#wordEnds && call.last) call.last.value += word.value;
    else {
      if (!call.redirected) call.words.push(word);
      call.redirected = false;
      call.last = word;
    }
    this.#wordEnds = word.at + 1;
  }

  /** Ends a call; another may begin in the same brackets. */
  #end(): void {
    const { words, inWord } = this.#open.pop()!;
    const at = programAt(words.map(({ text }) => text));
    if (at < words.length) this.#done.push(filledIn(words.slice(0, at), words.slice(at)));
    this.#open.push({ words: [], inWord });
  }

  /** Ends a call with its brackets; behind `$(...)` the word that holds them may go on. */
  #close(at: number): void {
    this.#end();
    if (this.#open.length > 1 && this.#open.pop()!.inWord) this.#wordEnds = at + 1;
  }
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
