import { markWords } from './found-words.ts';
import { button, element, furnish } from './elements.ts';
import { queryAddress, SearchBox } from './search-box.ts';
import css from './styles/search.css?inline';
import { closeBeside } from '../../site/browser/close-beside.ts';
import { adoptStyles } from '../../styles/adopt.ts';

/** What a dialog returns that is closed for a result on the same page. */
const LEFT = 'left';

let box: SearchBox | undefined;

/**
 * Puts the search into the open dialog; on the search page, goes to its field.
 * @param dialog with nothing but a field at first (SearchOpener.astro); absent on the search page.
 * @param index the address of the index file.
 * @param begun the request for it, already on its way.
 */
export function openSearch(dialog: HTMLDialogElement | null, index: string, begun?: Promise<Response>): void {
  if (!dialog) {
    const field = document.querySelector<HTMLInputElement>('[data-search-place] input')!;
    field.focus();
    return field.select();
  }
  box ??= fill(dialog);
  hold(dialog);
  void box.load(index, begun);
}

/** Makes the search of a dialog that holds a field, and asks what was typed into it meanwhile. */
function fill(dialog: HTMLDialogElement): SearchBox {
  useStyles();
  const input = dialog.querySelector('input')!;
  const made = new SearchBox('search', input);
  const link = element('a', { href: queryAddress('') }, 'Open as a page');
  made.onQuery = (query) => (link.href = queryAddress(query));
  made.onLeave = (href) => leave(href, dialog, input.value);
  const close = button('Close', () => dialog.close());
  input.after(furnish(close, { class: 'button', 'aria-label': 'Close search' }));
  dialog.append(...made.parts);
  dialog.querySelector('.found-keys')!.after(link);
  closeBeside(dialog);
  dialog.addEventListener('close', () => {
    hold(dialog);
    made.forgetEnter();
    // Firefox tells of it before it follows the link.
    if (dialog.returnValue === LEFT) dialog.returnValue = '';
    else if (history.state?.search !== undefined)
      history.replaceState({ ...history.state, search: undefined }, '');
  });
  addEventListener('popstate', ({ state }) => {
    if (typeof state?.search !== 'string') return dialog.close();
    made.ask(state.search);
    // A moment later, when the browser has scrolled back to where the reader was.
    setTimeout(() => {
      if (!dialog.open) dialog.showModal();
      hold(dialog);
    });
  });
  made.ask(input.value);
  return made;
}

/** While the search is open, a page that scrolls stays where it is behind it. */
function hold(dialog: HTMLDialogElement): void {
  const root = document.documentElement;
  root.classList.toggle('is-held', dialog.open && root.scrollHeight > innerHeight);
}

/** Keeps the search with the page that is left, so that Back opens it again. */
function leave(href: string, dialog: HTMLDialogElement, query: string): void {
  const target = new URL(href);
  const isHere = target.pathname === location.pathname && target.search === location.search;
  if (isHere) {
    dialog.close(LEFT);
    // Over which the search may have been opened.
    document.querySelector<HTMLDialogElement>('.shortcuts')?.close();
  }
  // Without a place in it the page loads once more, in place of itself.
  if (isHere && !target.hash) return;
  history.replaceState({ ...history.state, search: query }, '');
  if (isHere) setTimeout(() => void markWords());
}

/** Styles of the search, for the dialog and the search page; they come with the code, not with every page. */
export const useStyles = (): void => adoptStyles(css);
