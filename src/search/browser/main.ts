/** What the opener and the search page load when the reader asks for it. */
export { openSearch } from './dialog.ts';
export { startSearchPage } from './page.ts';
