import type { Shell } from './choices.ts';

/** A stretch of a line. Joined, the lexemes of a line give the line back. */
export interface Lexeme {
  kind: 'space' | 'newline' | 'continuation' | 'operator' | 'word' | 'comment' | 'body';
  text: string;
}

const CONTINUATION: Record<Shell, RegExp> = { bash: /\\\n/y, powershell: /`\n/y, cmd: /\^\n/y };
const OPERATOR: Record<Shell, RegExp> = {
  bash: /&&|\|\||\$\(|[<>]\(|&>>?|\d*(?:<<<|<<-?|>>|[<>]&|>\||[<>])|[|;()&]/y,
  powershell: /&&|\|\||\$\(|[\d*]?(?:>>|>&|[<>])|[|;()&]/y,
  cmd: /&&|\|\||\('|'\)|\d?(?:>>|[<>]&|[<>])|[|()&]/y,
};
const WORD: Record<Shell, RegExp> = {
  bash: /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\[^\n]|\$(?!\()|[^\s'"\\|;<>()&$])+/y,
  powershell: /(?:'[^']*'|"(?:`.|[^"`])*"|`[^\n]|\$(?!\()|[^\s'"`|;<>()&$])+/y,
  cmd: /(?:"[^"]*"|\^[^\n]|'(?!\))|[^\s"^|<>()&'])+/y,
};
const HEREDOC = /^\d*<<-?$/;

/**
 * Cuts what is typed in a shell into lexemes: enough to know words from operators, here-documents and comments.
 * @throws {SyntaxError} where a quote is never closed.
 */
export function lex(text: string, shell: Shell): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const heredocs: string[] = [];
  let at = 0;
  const take = (kind: Lexeme['kind'], pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) return false;
    lexemes.push({ kind, text: found });
    at += found.length;
    return true;
  };
  while (at < text.length) {
    const beforeWord = lexemes.at(-1)?.kind !== 'word';
    if (take('newline', /\n/y)) {
      for (const end of heredocs.splice(0))
        take('body', new RegExp(`(?:.*\\n)*?${RegExp.escape(end)}(?=\\n|$)`, 'y'));
      continue;
    }
    if (take('continuation', CONTINUATION[shell]) || take('space', /[ \t]+/y)) continue;
    if (shell !== 'cmd' && beforeWord && take('comment', /#[^\n]*/y)) continue;
    if (shell === 'powershell' && take('body', /@'\n[^]*?\n'@/y)) continue;
    if (take('operator', OPERATOR[shell])) continue;
    if (!take('word', WORD[shell]))
      throw new SyntaxError(`a quote is not closed: ${text.slice(at, at + 20)}`);
    if ([-2, -3].some((back) => HEREDOC.test(lexemes.at(back)?.text ?? '')))
      heredocs.push(bare(lexemes.at(-1)!.text));
  }
  return lexemes;
}

/** A word without its quotes. */
export function bare(word: string): string {
  return word.replace(
    /'([^']*)'|"([^"]*)"/g,
    (_, single: string | undefined, double: string | undefined) => single ?? double ?? '',
  );
}
