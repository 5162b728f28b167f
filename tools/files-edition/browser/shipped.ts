/** Takes the place of names that the scripts of the site find around them. */
import { address, root } from './address.ts';

/** Where the words of the search lie. */
export const SEARCH_INDEX = address('/search-index.json');
/** The search without scripts. */
export const SEARCH_PAGE = address('/search/');
/** The shortcuts without scripts. */
export const SHORTCUTS_PAGE = address('/about/#keyboard');

/** Texts that came with the page as plain scripts, by their path below the root of the site. */
declare const shippedTexts: Record<string, string> | undefined;

/** Answers from the texts that came with the page: a page that is a file may not ask for other files. */
export async function fetch(wanted: string): Promise<Response> {
  const text = typeof shippedTexts === 'object' ? shippedTexts[wanted.slice(root.length)] : undefined;
  if (text === undefined) throw new TypeError(`${wanted} did not come with the page`);
  return new Response(text);
}
