/** The little that every page carries: it loads the search, and the list of shortcuts, when the reader asks for them. */
import { around } from '../../site/browser/around.ts';
import { isPlain, isSingleKey } from '../../site/browser/single-key.ts';
import { markWords } from './found-words.ts';
import { queryPart } from './query-part.ts';

type Main = typeof import('./main.ts');
type Shortcuts = typeof import('../../site/browser/shortcuts-dialog.ts');

/** Addresses, put in when the script is made (bundle.ts). */
declare const SEARCH_INDEX: string;
declare const SEARCH_CODE: string;
declare const SEARCH_PAGE: string;
declare const SHORTCUTS_CODE: string;
declare const SHORTCUTS_PAGE: string;

let index: Promise<Response> | undefined;
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const field = dialog?.querySelector('input');

let code: Promise<Main> | undefined;
/** One promise for all, so that what is asked first is done first. */
const main = (): Promise<Main> => (code ??= import(SEARCH_CODE));

/** Loads the code, and the index beside it; on the search page that waits for a query or for the field (page.ts). */
function load(): Promise<Main> {
  const loading = main();
  if (dialog || location.search) (index ??= fetch(SEARCH_INDEX)).catch(() => {});
  return loading;
}

/**
 * Opens the search. The reader can type at once, while its code is on its way (dialog.ts). On the search page it only goes to the field.
 * @param query what to search for; absent keeps what was typed before.
 */
function open(query?: string): void {
  const root = document.documentElement;
  showField(query);
  root.ariaBusy = 'true';
  load()
    .then((code) => code.openSearch(dialog, SEARCH_INDEX, index), fail)
    .finally(() => (root.ariaBusy = null));
}

/** The code did not come: the search page takes over, unless the search was closed by then, and says so above its index. */
function fail(): void {
  if (dialog?.open) location.assign(SEARCH_PAGE + queryPart(field!.value));
  else if (!dialog) document.querySelector<HTMLElement>('[data-search-failed]')!.hidden = false;
}

function showField(query: string | undefined): void {
  if (!field) return;
  if (!dialog!.open) dialog!.showModal();
  field.focus();
  if (query) field.value = query;
  else field.select();
}

/** For Escape: where the field holds something, a browser would only empty it. In Chromium the field would keep the focus for a moment. */
function close(): void {
  dialog!.close();
  field!.blur();
}

function openShortcuts(): void {
  (import(SHORTCUTS_CODE) as Promise<Shortcuts>).then(
    (shortcuts) => shortcuts.openShortcuts(),
    () => location.assign(SHORTCUTS_PAGE),
  );
}

/** Does something in place of what the browser would do. */
function act(event: Event, does: (() => void) | false | null | undefined): void {
  if (!does) return;
  event.preventDefault();
  does();
}

addEventListener('pointerdown', (event) => around(event, '[data-search-open]') && load().catch(() => {}));
addEventListener('click', (event) => {
  if (event.shiftKey || !isPlain(event)) return;
  act(event, around(event, '[data-search-open]') ? open : around(event, '[data-shortcuts]') && openShortcuts);
});
addEventListener('keydown', (event) => {
  const isLeaving = event.key === 'Escape' && !event.isComposing && event.target === field;
  act(event, isSingleKey(event, '/') ? open : isSingleKey(event, '?') ? openShortcuts : isLeaving && close);
});
if (history.state?.search) open(history.state.search);
try {
  if (localStorage.found) void markWords();
} catch {
  // Storage is forbidden: there are no words to mark.
}
if (!dialog) load().then((code) => code.startSearchPage(SEARCH_INDEX, index), fail);
