import { statSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { addressOf } from '../../src/build/base-path.ts';

/** Every link of a built site that leads nowhere, as `page -> address`. `base` is the sub-path it is served from. */
export async function brokenLinks(folder: string, base: string): Promise<string[]> {
  const pages = await htmlOf(folder);
  const ids = idsIn(pages);
  return [...pages].flatMap(([page, html]) =>
    linksOf(html)
      .filter((link) => !resolves(folder, base, page, link, ids))
      .map((link) => `${page} -> ${link}`),
  );
}

/**
 * Every link of the site's Markdown that leads nowhere, as `file -> address`: what is no whole address, or is one of this site
 * that no page answers. `home` is the address that the site is built for.
 */
export async function brokenMarkdownLinks(folder: string, home: string): Promise<string[]> {
  const { origin, pathname: base } = new URL(home);
  const ids = idsIn(await htmlOf(folder));
  const broken: string[] = [];
  for await (const file of glob('**/*.md', { cwd: folder }))
    for (const link of markdownLinks(await readFile(join(folder, file), 'utf8'))) {
      const isHere = link.startsWith(`${origin}/`);
      const leads = isHere
        ? resolves(folder, base, '/', link.slice(origin.length), ids)
        : /^https?:\/\//.test(link);
      if (!leads) broken.push(`${file} -> ${link}`);
    }
  return broken;
}

/** The links of a Markdown text, and none of what only looks so in code. */
function markdownLinks(markdown: string): string[] {
  const words = markdown.replaceAll(/^ *```[\s\S]*?^ *```$|`[^`\n]+`/gm, '`');
  return [...words.matchAll(/\]\(<?([^)\s>]*)|^\[[^\]]+\]: (\S+)/gm)].map((match) =>
    (match[1] ?? match[2]!).replaceAll(/\\(?=[!-/:-@[-`{-~])/g, ''),
  );
}

/** The pages of a built site by their addresses. */
async function htmlOf(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for await (const file of glob('**/*.html', { cwd: folder }))
    pages.set(addressOf(file, '/'), await readFile(join(folder, file), 'utf8'));
  return pages;
}

const idsIn = (pages: ReadonlyMap<string, string>): Map<string, Set<string>> =>
  new Map([...pages].map(([page, html]) => [page, idsOf(html)]));

/** The ids in a page, which a link to it may name. */
export function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
}

function linksOf(html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) =>
    match[1]!.replaceAll('&amp;', '&'),
  );
  return [...new Set(links)].filter((link) => !/^(https?:|mailto:|data:)/.test(link));
}

function resolves(
  folder: string,
  base: string,
  page: string,
  link: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [address = '', fragment] = link.split('#');
  const path = address.split('?')[0]!;
  let target = page;
  if (path !== '') {
    const absolute = path.startsWith('/') ? path : posix.join(base, dirname(`${page}x`), path);
    if (!absolute.startsWith(base)) return false;
    target = decodeURI(`/${absolute.slice(base.length)}`).replace(/\/index\.html$/, '/');
  }
  const known = ids.get(target);
  if (known === undefined) return isFile(join(folder, target));
  return fragment === undefined || fragment === '' || known.has(decodeURIComponent(fragment));
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
