/** The address of the code that marks words (bundle.ts). */
declare const ARRIVAL_CODE: string;

type Arrival = typeof import('./arrive.ts');

const key = 'found';
const NOTHING = { stems: [] };

/** As long as a page may take to open, in milliseconds; older words are those of a page that never came. */
const LONGEST = 60_000;

/** Words to mark on the page that a result leads to, in this tab or another. */
export interface Found {
  href: string;
  stems: string[];
  /** The id of the command that the result is. */
  command?: string | undefined;
  /** When the result was opened, in milliseconds since 1970. */
  at: number;
}

/** Keeps what was found for the page it leads to; storage that is forbidden forgets it. */
export function remember(href: string, stems: string[], command?: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ href, stems, command, at: Date.now() } satisfies Found));
  } catch {
    // The page opens without marks.
  }
}

/** What was kept for this page, once. */
export function take(): Pick<Found, 'stems' | 'command'> {
  try {
    const { href, stems, command, at } = read();
    const isAwaited = Date.now() - at < LONGEST;
    if (isAwaited && href !== location.href) return NOTHING;
    localStorage.removeItem(key);
    return isAwaited ? { stems: stems.filter((stem) => typeof stem === 'string'), command } : NOTHING;
  } catch {
    return NOTHING;
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
