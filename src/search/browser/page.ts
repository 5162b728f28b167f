import { useStyles } from './dialog.ts';
import { element } from './elements.ts';
import { queryPart } from './query-part.ts';
import { queryAddress, SearchBox } from './search-box.ts';

/**
 * On the search page: a field above the index, its query in the address, its results in place of the index.
 * @param index the address of the index file.
 * @param begun the request for it, where the address holds a query.
 */
export function startSearchPage(index: string, begun?: Promise<Response>): void {
  const place = document.querySelector<HTMLElement>('[data-search-place]')!;
  const list = document.querySelector<HTMLElement>('[data-search-list]')!;
  useStyles();
  const box = new SearchBox('page');
  place.append(element('div', { class: 'search-head', role: 'search' }, box.input), ...box.parts);
  // A field of one line would glue the words on both sides of a line break.
  const asked = () => (new URLSearchParams(location.search).get('q') ?? '').replaceAll('\n', ' ');
  const isKept = (query: string) => queryPart(asked()) === queryPart(query);
  /** What else the address chooses stays until something else is asked. */
  const keep = (query: string) => {
    if (!isKept(query)) history.replaceState(history.state, '', queryAddress(query));
  };
  const show = (query: string) => {
    const isAsked = query.trim() !== '';
    list.hidden = isAsked;
    for (const part of box.parts) if (!part.matches('.found-said')) part.hidden = !isAsked;
  };
  let pending: ReturnType<typeof setTimeout> | undefined;
  box.onQuery = (query) => {
    show(query);
    clearTimeout(pending);
    pending = setTimeout(() => {
      pending = undefined;
      keep(query);
    }, 200);
  };
  box.onLeave = () => keep(box.input.value);
  addEventListener('popstate', () => {
    // What is being typed is not in the address yet; a letter of the index changes the address, too, but not the query.
    if (pending === undefined && !isKept(box.input.value)) box.ask(asked());
  });
  box.input.addEventListener('focus', () => void box.load(index));
  // Other browsers than Firefox empty a search field themselves.
  box.input.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) box.ask('');
  });
  show(asked());
  if (asked() === '') return;
  box.ask(asked());
  void box.load(index, begun);
}
