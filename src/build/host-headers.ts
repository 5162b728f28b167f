import { readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { policyFor } from './security-policy.ts';

/** What every answer says to the browser, whoever serves the site; deploy/Caddyfile says the same. */
export const alwaysSent = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * What the policies of all files have in common. Scripts and styles are allowed page by page, by the policy in its head; the drawn
 * figures carry their font in themselves.
 */
export function commonPolicy(): string {
  const common = policyFor([], [])
    .split('; ')
    .filter((directive) => !/^(default|script|style)-src/.test(directive))
    .map((directive) => (directive.startsWith('font-src') ? `${directive} data:` : directive));
  return [
    ...common,
    "frame-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A file whose name holds a hash of it, in the folder of the site itself. */
const withHash = /^[a-z-]+\.[0-9a-f]{8}\./;

/**
 * The file `_headers` that Cloudflare Pages, Netlify and other static hosts read.
 * @param names of the files in the folder of the site itself; a rule names each, for hosts differ in what `*` may stand for.
 */
export function headersFile(base: string, names: readonly string[]): string {
  const rule = (path: string, headers: Record<string, string>) =>
    `${base}${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  return [
    rule('*', { ...alwaysSent, 'Content-Security-Policy': commonPolicy() }),
    ...['_astro/*', ...names.filter((name) => withHash.test(name)).sort()].map((path) => rule(path, kept)),
  ].join('\n');
}

/** Writes `_headers` into the built site. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => void (base = config.base.replace(/\/?$/, '/')),
      'astro:build:done': async ({ dir }) =>
        writeFile(new URL('_headers', dir), headersFile(base, await readdir(dir))),
    },
  };
}
