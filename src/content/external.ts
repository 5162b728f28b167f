import type { Link } from './links.ts';
import type { Sources } from './sources.ts';

/** A page of another site. */
export interface External {
  title: string;
  url: string;
  /** The day it was last checked; absent where nobody did. */
  checked?: string | undefined;
}

/** Every external address of the content, each once: sources, links of the course, and `others`. */
export function externalPages(
  sources: Sources,
  links: readonly Link[],
  others: readonly External[],
): External[] {
  const all: External[] = [
    ...[...sources.values()].map(({ title, url, read }) => ({ title, url, checked: read })),
    ...links.flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }])),
    ...others,
  ];
  const byUrl = new Map<string, External>();
  for (const each of all)
    if (!byUrl.has(each.url) || (byUrl.get(each.url)!.checked === undefined && each.checked))
      byUrl.set(each.url, each);
  return [...byUrl.values()].sort((a, b) => a.url.localeCompare(b.url, 'en'));
}

/** The days of the last check, the one longest ago first, each with its pages; what nobody checked comes before all. */
export function byDay(pages: readonly External[]): [day: string | undefined, pages: External[]][] {
  const groups = [...Map.groupBy(pages, ({ checked }) => checked)];
  return groups.sort(([a = ''], [b = '']) => a.localeCompare(b));
}
