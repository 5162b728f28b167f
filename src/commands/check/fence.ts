import { nearest } from '../../problems/nearest.ts';
import { programAt } from '../runners.ts';

const FILES = /^(dockerfile|ya?ml|json|toml|ini|conf|nginx|hcl|python|sql|go|c|js|ts|html|xml)\b/i;
const PROMPT = /^\s*(?:[$#>%]|PS[^>]*>|[A-Z]:\\[^>]*>)\s+/;
/** A line's end behind which the same line goes on, in bash, PowerShell or cmd, with the mark that bash shows there. */
const GOES_ON = /[\\`^]\n\s*(?:> )?/g;
const BETWEEN_CALLS = /&&|\|\|?|;|\$\(/;
const CALL = /^(docker|kubectl|podman) ([a-z][a-z-]*(?: [a-z][a-z-]*)*)/;

/**
 * The advice for a fence that holds a docker or kubectl command, or undefined for a file, which may stay.
 * @param ids  the ids of the known commands, for the nearest one.
 */
export function fenceAdvice(lang: string, text: string, ids: Iterable<string>): string | undefined {
  if (FILES.test(lang)) return undefined;
  const call = callsIn(text)
    .map((each) => CALL.exec(each))
    .find((found) => found !== null);
  if (!call) return undefined;
  const id = `${call[1] === 'kubectl' ? 'kubectl-' : ''}${call[2]!.split(' ').slice(0, 3).join('-')}`;
  const near = nearest(id, ids) ?? nearest(id.split('-').slice(0, -1).join('-'), ids);
  return `"${call[0]}" is a command: put it into content/commands/ and write <Command id="${near ?? id}" />`;
}

/** What a text calls, were each of its lines typed into a shell: programs with the words behind them. */
function callsIn(text: string): string[] {
  return text
    .replace(GOES_ON, ' ')
    .split('\n')
    .flatMap((line) => line.replace(PROMPT, '').split(BETWEEN_CALLS))
    .map((piece) => piece.trim().split(/\s+/))
    .map((words) => words.slice(programAt(words)).join(' '));
}
