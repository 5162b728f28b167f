/** The little that every page carries: it loads the search when the reader asks for it. */
type Main = typeof import('./main.ts');

/** Addresses, put in when the script is made (bundle.ts). */
declare const SEARCH_INDEX: string;
declare const SEARCH_CODE: string;
declare const SEARCH_PAGE: string;

let code: Promise<Main> | undefined;
let index: Promise<Response>;

const main = (): Promise<Main> => (code ??= import(SEARCH_CODE));

function load(): Promise<Main> {
  index ??= fetch(SEARCH_INDEX);
  index.catch(() => 0);
  return main();
}

function open(query?: string): void {
  load().then(
    ({ openSearch }) => openSearch(SEARCH_INDEX, index, query),
    () => location.assign(SEARCH_PAGE),
  );
}

const isOpener = ({ target }: Event) => target instanceof Element && target.closest('[data-search-open]');
const isPlain = (event: KeyboardEvent | MouseEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;
const isField = ({ target }: Event) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

addEventListener('focusin', (event) => isOpener(event) && load());
addEventListener('click', (event) => {
  if (!isOpener(event) || !isPlain(event) || event.shiftKey) return;
  event.preventDefault();
  open();
});
addEventListener('keydown', (event) => {
  if (event.key !== '/' || !isPlain(event) || isField(event)) return;
  event.preventDefault();
  open();
});
if (history.state?.search) open(history.state.search);
try {
  if (sessionStorage.found) main().then(({ arrive }) => arrive());
} catch {
  // Storage is forbidden: there are no words to mark.
}
if (document.querySelector('[data-search-place]'))
  main().then(({ startSearchPage }) => startSearchPage(SEARCH_INDEX));
