/** The address of the code that marks words (bundle.ts). */
declare const ARRIVAL_CODE: string;

type Arrival = typeof import('./arrive.ts');

const key = 'found';

/** As long as a page may take to open, in milliseconds; older words are those of a page that never came. */
const LONGEST = 60_000;

/** Words to mark on the page that a result leads to, in this tab or another. */
export interface Found {
  href: string;
  stems: string[];
  /** When the result was opened, in milliseconds since 1970. */
  at: number;
}

/** Keeps the words of a search for the page it leads to; storage that is forbidden forgets them. */
export function rememberWords(href: string, stems: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ href, stems, at: Date.now() } satisfies Found));
  } catch {
    // The page opens without marks.
  }
}

/** The words kept for this page, once. */
export function takeWords(): string[] {
  try {
    const { href, stems, at } = read();
    const isAwaited = Date.now() - at < LONGEST;
    if (isAwaited && href !== location.href) return [];
    localStorage.removeItem(key);
    return isAwaited ? stems.filter((stem) => typeof stem === 'string') : [];
  } catch {
    return [];
  }
}

/** What is kept; anything else is as old as can be. */
function read(): Found {
  try {
    const found = JSON.parse(localStorage.getItem(key)!) as Found;
    if (Array.isArray(found.stems) && Number.isFinite(found.at)) return found;
  } catch {
    // It is none of ours.
  }
  return { href: '', stems: [], at: 0 };
}

/** Marks the kept words on this page, where the code for it comes. */
export const markWords = (): Promise<void> =>
  (import(ARRIVAL_CODE) as Promise<Arrival>).then(
    (code) => code.arrive(),
    () => undefined,
  );
