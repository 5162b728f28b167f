import { nearest } from '../../problems/nearest.ts';
import { plainCalls } from './plain-calls.ts';

const FILES = /^(dockerfile|ya?ml|json|toml|ini|conf|nginx|hcl|python|sql|go|c|js|ts|html|xml)\b/i;

/**
 * The advice for a fence that holds a docker or kubectl command, or undefined for a file, which may stay.
 * @param ids  the ids of the known commands, for the nearest one.
 */
export function fenceAdvice(lang: string, text: string, ids: Iterable<string>): string | undefined {
  if (FILES.test(lang)) return undefined;
  const [call] = plainCalls(text);
  if (!call) return undefined;
  const id = `${call.tool === 'kubectl' ? 'kubectl-' : ''}${call.words.slice(0, 3).join('-')}`;
  const near = nearest(id, ids) ?? nearest(id.split('-').slice(0, -1).join('-'), ids);
  return `"${call.text}" is a command: put it into content/commands/ and write <Command id="${near ?? id}" />`;
}
