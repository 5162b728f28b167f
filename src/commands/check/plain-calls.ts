import { grammars } from '../grammar/grammars.ts';
import { programAt } from '../runners.ts';
import { OLD_COMPOSE, programName } from './tools.ts';

/** A line's end behind which the same line goes on, in bash, PowerShell or cmd, with the mark that bash shows there. */
const GOES_ON = /[\\`^]\n\s*(?:> )?/g;
/** What a prompt shows before its sign: words in brackets, `user@host`, a folder. A shell's comment has other words before it. */
const PLACE = String.raw`(?:[(\[]\S[^)\]]*[)\]]\s*|(?:[~/]|[^\s@:]*[@:])\S*\s+){0,3}`;
const PROMPT = new RegExp(String.raw`^\s*(?:PS[^>]*>|[A-Z]:\\[^>]*>|${PLACE}\S*(?:[$#>❯]|(?<!\d)%))\s+`);
const BETWEEN_CALLS = /&&|\|\|?|[;`]|\$?\(/;
/** A tool, flags of its own with or without a value each, and its subcommand. */
const CALL = new RegExp(
  String.raw`^(${Object.keys(grammars).join('|')})(?: -\S+(?: [^-\s]\S*)?)*? ([a-z][a-z-]*(?: [a-z][a-z-]*)*)`,
);

/** A call of docker, kubectl or podman in a text. */
interface PlainCall {
  /** How it begins, up to the words behind its subcommand. */
  text: string;
  tool: string;
  /** Its subcommand and the plain words behind it. */
  words: string[];
}

/**
 * The calls of docker, kubectl and podman in a text, were each of its lines typed into a shell; `docker-compose up` counts as
 * `docker compose up`.
 */
export function plainCalls(text: string): PlainCall[] {
  return text
    .replace(GOES_ON, ' ')
    .split('\n')
    .flatMap((line) => [...new Set([line, line.replace(PROMPT, '')])])
    .flatMap((line) => line.split(BETWEEN_CALLS))
    .map((piece) => piece.trim().split(/\s+/))
    .map((words) => words.slice(programAt(words)))
    .flatMap(([program = '', ...words]) => {
      const name = programName(program);
      const tool = name === OLD_COMPOSE && words.length > 0 ? 'docker compose' : name;
      const found = CALL.exec([tool, ...words].join(' '));
      return found ? [{ text: found[0], tool: found[1]!, words: found[2]!.split(' ') }] : [];
    });
}
