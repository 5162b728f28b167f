const key = 'found';

/** Words to mark on the page that a result leads to. */
export interface Found {
  href: string;
  stems: string[];
}

/** Keeps the words of a search for the page it leads to; storage that is forbidden forgets them. */
export function rememberWords(href: string, stems: string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ href, stems } satisfies Found));
  } catch {
    // The page opens without marks.
  }
}

/** The words kept for this page, once. */
export function takeWords(): string[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Found | null;
    if (found?.href !== location.href) return [];
    sessionStorage.removeItem(key);
    return Array.isArray(found.stems) ? found.stems.filter((stem) => typeof stem === 'string') : [];
  } catch {
    return [];
  }
}
