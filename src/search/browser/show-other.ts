import { address } from '../../site/address.ts';
import { button, element } from './elements.ts';
import type { Loaded } from './load.ts';
import { said } from './said.ts';
import { suggestions } from '../query/suggest.ts';

/** What stands under an empty field, and where the index is long on its way. */
export function showStart(): HTMLElement {
  return element(
    'p',
    { class: 'found-hint' },
    'A task, a command, a flag, a term or an error message. ',
    'Or take the ',
    indexLink(),
    '.',
  );
}

/** Nothing found: the nearest words, and the outline to look through. */
export function showNothing(
  raw: string,
  { corpus, shown }: Loaded,
  ask: (query: string) => void,
): HTMLElement[] {
  const near = suggestions(raw, corpus).map((word) => button(word, () => ask(word)));
  const outline = shown.outline.map(({ title, pages }) =>
    element(
      'div',
      {},
      element('h2', { class: 'found-name' }, title),
      element(
        'ul',
        {},
        ...pages.map((page) => element('li', {}, element('a', { href: address(page.href) }, page.title))),
      ),
    ),
  );
  const nothing = element('p', { class: 'found-hint' }, `Nothing found for “${said(raw.trim())}”. `);
  if (near.length > 0)
    nothing.append('Search for ', ...near.flatMap((each) => [each, ', ']), 'or look through the outline.');
  return [nothing, element('div', { class: 'found-outline' }, ...outline)];
}

/** The index did not come: try again, or go to the page that needs none. */
export function showFailure(retry: () => void): HTMLElement {
  return element(
    'p',
    { class: 'found-hint', role: 'alert' },
    'The search index could not be loaded. ',
    button('Try again', retry),
    ' or use the ',
    indexLink(),
    '.',
  );
}

const indexLink = (): HTMLElement => element('a', { href: address('/search/') }, 'index from A to Z');
