import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf, basePath } from './base-path.ts';
import { policyFor, policyIn, unframed } from './security-policy.ts';

/** What every answer says to the browser, whoever serves the site; deploy/Caddyfile says the same. */
export const alwaysSent = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** How many rules Cloudflare Pages reads; developers.cloudflare.com/pages/configuration/headers. */
const MOST_RULES = 100;

/**
 * What the policies of all files have in common. Scripts and styles are allowed page by page, by the rule for it and the policy in
 * its head; the drawn figures carry their font in themselves.
 */
export function commonPolicy(): string {
  const common = policyFor([], [])
    .split('; ')
    .filter((directive) => !/^(default|script|style)-src/.test(directive))
    .map((directive) => (directive.startsWith('font-src') ? `${directive} data:` : directive));
  return [...common, "frame-src 'none'", "media-src 'none'", "object-src 'none'", unframed].join('; ');
}

/** Whether the path of a file below the site's root holds a hash of it: such an address never changes; deploy/Caddyfile says the same. */
export const isHashed = (path: string): boolean => /^(_astro\/|[a-z-]+\.[0-9a-f]{8}\.)/.test(path);

/** The file `_headers`, and what it has no room for. */
interface HeadersFile {
  text: string;
  /** Pages for which no rule was left: a host sends them without their policy, which stands in their head. */
  without: string[];
}

/**
 * The file `_headers` that Cloudflare Pages, Netlify and other static hosts read. The rule for a page stands behind the rule for
 * everything: a host sends the last one that says a header, or both.
 * @param names of the files in the folder of the site itself; a rule names each, for hosts differ in what `*` may stand for.
 * @param policies of the pages, by their addresses below the site's root.
 */
export function headersFile(
  base: string,
  names: readonly string[],
  policies: ReadonlyMap<string, string>,
): HeadersFile {
  const rule = (path: string, headers: Record<string, string>) =>
    `${base}${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const general = [
    rule('*', { ...alwaysSent, 'Content-Security-Policy': commonPolicy() }),
    ...['_astro/*', ...names.filter(isHashed).sort()].map((path) => rule(path, kept)),
  ];
  const pages = pathsWithOnePolicy(policies);
  const room = MOST_RULES - general.length;
  const ofPages = pages
    .slice(0, room)
    .map(([path, policy]) => rule(path, { 'Content-Security-Policy': `${policy}; ${unframed}` }));
  return {
    text: [...general, ...ofPages].join('\n'),
    without: pages.slice(room).map(([path]) => base + path),
  };
}

/** Pages of one folder that have the same policy need one path for all of them. */
function pathsWithOnePolicy(policies: ReadonlyMap<string, string>): [path: string, policy: string][] {
  const folders = Map.groupBy(policies, ([path]) => path.replace(/[^/]+\/$/, ''));
  return [...folders].flatMap(([folder, pages]) => {
    const isShared =
      folder !== '' && pages.length > 1 && new Set(pages.map(([, policy]) => policy)).size === 1;
    return isShared ? [[`${folder}:page/`, pages[0]![1]] as [string, string]] : pages;
  });
}

/** The policy in the head of every page of the built site, by its address below the root. */
async function policiesIn(root: string): Promise<Map<string, string>> {
  const files = (await Array.fromAsync(glob('**/index.html', { cwd: root }))).sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const policy = policyIn(file, await readFile(join(root, file), 'utf8'));
        return [addressOf(file, ''), policy] as const;
      }),
    ),
  );
}

/** Writes `_headers` into the built site. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => void (base = basePath(config.base)),
      'astro:build:done': async ({ dir, logger }) => {
        const policies = await policiesIn(fileURLToPath(dir));
        const { text, without } = headersFile(base, await readdir(dir), policies);
        if (without.length > 0)
          logger.warn(`_headers has room for ${MOST_RULES} rules, and none for ${without.join(', ')}`);
        await writeFile(new URL('_headers', dir), text);
      },
    },
  };
}
