import type { Call, Word } from './calls.ts';

/** Words of a shell behind which a program is called. */
const KEYWORDS = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!']);

/** Programs that run the program behind them, each with its flags that take the next word. */
const RUNNERS: ReadonlyMap<string, string> = new Map([
  ['env', 'CSu'],
  ['exec', 'a'],
  ['nice', 'n'],
  ['nohup', ''],
  ['sudo', 'CDghpRrTtUu'],
  ['time', 'fo'],
  ['timeout', 'ks'],
  ['watch', 'n'],
  ['xargs', 'adEILnPs'],
]);

/** Those of them with an argument of their own before that program: `timeout 10 docker ps`. */
const ARGUED = new Set(['timeout']);

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/** Where among the words of a call its program stands: behind keywords, assignments and programs that run another. */
export function programAt(words: readonly string[]): number {
  let at = inLoop(words);
  let runner: number | undefined;
  while (at < words.length) {
    const word = words[at]!;
    const valued = RUNNERS.get(word);
    if (valued !== undefined) {
      runner = at;
      at = behindFlags(words, at + 1, valued) + (ARGUED.has(word) ? 1 : 0);
    } else if (KEYWORDS.has(word) || ASSIGNMENT.test(word)) at++;
    else return at;
  }
  return runner ?? at;
}

/** cmd's loop is one call up to what it repeats: `for /f %i in ('...') do ...`. */
function inLoop(words: readonly string[]): number {
  return /^@?for$/i.test(words[0] ?? '') ? words.findLastIndex((word) => /^do$/i.test(word)) + 1 : 0;
}

function behindFlags(words: readonly string[], from: number, valued: string): number {
  let at = from;
  while (words[at]?.startsWith('-'))
    at += valued && new RegExp(`^-\\w*[${valued}]$`).test(words[at]!) ? 2 : 1;
  return at;
}

/** A call as xargs makes it, if that stands before it: with more words behind, or instead of the mark that `-I` names. */
export function filledIn(before: readonly Word[], words: Word[]): Call {
  if (!before.some(({ text }) => text === 'xargs')) return { words };
  const at = before.findIndex(({ text }) => /^-\w*I/.test(text));
  if (at < 0) return { words, more: true };
  const mark = before[at]!.value.replace(/^-\w*?I/, '') || before[at + 1]?.value;
  return { words: words.map((word) => (word.value === mark ? { ...word, value: '$(...)' } : word)) };
}
