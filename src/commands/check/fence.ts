import { nearest } from '../../problems/nearest.ts';

const FILES = /^(dockerfile|ya?ml|json|toml|ini|conf|nginx|hcl|python|sql|go|c|js|ts|html|xml)\b/i;
const CALL =
  /^\s*(?:(?:[$#>%]|PS[^>]*>|[A-Z]:\\[^>]*>)\s+)?(?:sudo\s+)?(docker|kubectl|podman)\s+([a-z][a-z-]*(?:\s+[a-z][a-z-]*)*)/m;

/**
 * The advice for a fence that holds a docker or kubectl command, or undefined for a file, which may stay.
 * @param ids  the ids of the known commands, for the nearest one.
 */
export function fenceAdvice(lang: string, text: string, ids: Iterable<string>): string | undefined {
  if (FILES.test(lang)) return undefined;
  const call = CALL.exec(text);
  if (!call) return undefined;
  const id = `${call[1] === 'kubectl' ? 'kubectl-' : ''}${call[2]!.trim().split(/\s+/).slice(0, 3).join('-')}`;
  const near = nearest(id, ids) ?? nearest(id.split('-').slice(0, -1).join('-'), ids);
  return `"${call[0].trim()}" is a command: put it into content/commands/ and write <Command id="${near ?? id}" />`;
}
