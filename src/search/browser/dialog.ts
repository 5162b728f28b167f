import { arrive } from './arrive.ts';
import { element } from './elements.ts';
import { queryAddress, SearchBox } from './search-box.ts';
import css from './styles/search.css?inline';
import { adoptStyles } from '../../styles/adopt.ts';

let dialog: HTMLDialogElement | undefined;
let box: SearchBox;

/**
 * Opens the search dialog over the page; on the search page, goes to its field.
 * @param index the address of the index file.
 * @param begun the request for it, already on its way.
 * @param query what to search for at once, typed on with the next key; absent keeps what was typed before.
 */
export function openSearch(index: string, begun: Promise<Response>, query?: string): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-place] input');
  if (field) return goTo(field, query);
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  goTo(box.input, query);
  void box.load(index, begun);
}

function goTo(input: HTMLInputElement, query: string | undefined): void {
  input.focus();
  if (query === undefined) return input.select();
  input.value = query;
  input.dispatchEvent(new Event('input'));
}

function build(): HTMLDialogElement {
  useStyles();
  box = new SearchBox('search');
  const link = element('a', { href: queryAddress('') }, 'Open as a page');
  box.onQuery = (query) => (link.href = queryAddress(query.slice(0, 400)));
  box.onLeave = (href) => leave(href);
  const close = element('button', { type: 'button', class: 'button', 'aria-label': 'Close search' }, 'Close');
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search', closedby: 'any' },
    element('div', { class: 'search-head', role: 'search' }, box.input, close),
    ...box.parts,
  );
  made.querySelector('.found-foot')!.prepend(link);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => target === made && made.close());
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('close', () => history.state?.search !== undefined && history.replaceState(null, ''));
  addEventListener('popstate', ({ state }) => typeof state?.search === 'string' && made.showModal());
  document.body.append(made);
  return made;
}

/** Keeps the search with the page that is left, so that Back opens it again. */
function leave(href: string): void {
  const target = new URL(href);
  const isHere = target.pathname === location.pathname && target.search === location.search;
  if (isHere) dialog?.close();
  history.replaceState({ ...history.state, search: box.input.value.slice(0, 400) }, '');
  if (isHere) addEventListener('hashchange', arrive, { once: true });
}

/** Styles of the search, for the dialog and the search page; they come with the code, not with every page. */
export const useStyles = (): void => adoptStyles(css);
