import { withPolicy } from '../../src/build/security-policy.ts';
import { relativeAddress } from './addresses.ts';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const moduleScript = /<script type="module"[^>]* src="([^"]+)"><\/script>/g;

/** The addresses of the scripts of a page, in order. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(moduleScript)].map((match) => match[1]!);
}

/**
 * A page of the built site as it works when it is opened as a file: with relative addresses, and with plain scripts in
 * place of modules, which a browser does not load from files.
 * @param scripts addresses of the plain scripts, in order.
 */
export function asFile(html: string, base: string, file: string, scripts: readonly string[]): string {
  const relative = (address: string) => relativeAddress(address, base, file);
  const elements = scripts.map((address) => `<script defer src="${relative(address)}"></script>`).join('');
  const page = html
    .replace(policy, '')
    .replace(moduleScript, '')
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(
        / (href|src)="([^"]*)"/g,
        (_, name: string, address: string) => ` ${name}="${relative(address)}"`,
      ),
    )
    .replace(/url\((\/[^)]+)\)/g, (_, address: string) => `url(${relative(address)})`)
    .replace('</head>', () => `${elements}</head>`);
  // What `'self'` means for a file is left to the browser; `file:` says it.
  return withPolicy(page, "'self' file:");
}
