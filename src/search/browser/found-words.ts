/** The address of the code that marks words (bundle.ts). */
declare const ARRIVAL_CODE: string;

type Arrival = typeof import('./arrive.ts');

/** Under which name they are kept. */
export const FOUND = 'found';
const NOTHING = { stems: [] };

/** How long a page may take to open, in milliseconds; older words were kept for a page that never came. */
const LONGEST = 60_000;

/** Words to mark on the page that a result leads to, in this tab or another. */
interface Found {
  href: string;
  stems: string[];
  /** The id of the command that the result is. */
  command?: string | undefined;
  /** When the result was opened, in milliseconds since 1970. */
  at: number;
}

/** How many results may be opened in tabs of their own before the first of these tabs has loaded. */
const MOST = 8;

/** Keeps what was found for the page it leads to, unless storage is forbidden. */
export function remember(href: string, stems: string[], command?: string): void {
  keep([...read(), { href, stems, command, at: Date.now() }].slice(-MOST));
}

/** What was kept for this page, once. */
export function take(): Pick<Found, 'stems' | 'command'> {
  const all = read();
  const own = all.findLast(({ href }) => href === location.href);
  keep(all.filter((found) => found !== own));
  return own
    ? { stems: own.stems.filter((stem) => typeof stem === 'string'), command: own.command }
    : NOTHING;
}

function keep(all: readonly Found[]): void {
  try {
    if (all.length > 0) localStorage.setItem(FOUND, JSON.stringify(all));
    else localStorage.removeItem(FOUND);
  } catch {
    // The page opens without marks.
  }
}

/** What is kept and not too old; nothing where something else lies in its place. */
function read(): Found[] {
  try {
    return (JSON.parse(localStorage.getItem(FOUND)!) as Found[]).filter(
      ({ stems, at }) => Array.isArray(stems) && Date.now() - at < LONGEST,
    );
  } catch {
    return [];
  }
}

/** Marks the kept words on this page, where the code for it comes. */
export const markWords = (): Promise<void> =>
  (import(ARRIVAL_CODE) as Promise<Arrival>).then(
    (code) => code.arrive(),
    () => {},
  );
