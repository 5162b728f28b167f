import type { APIRoute } from 'astro';
import { indexHash, indexText } from '../search/index/site-index.ts';

export function getStaticPaths() {
  return [{ params: { hash: indexHash } }];
}

/** The words of all records, for the search in the browser. */
export const GET: APIRoute = () =>
  new Response(indexText, { headers: { 'content-type': 'application/json' } });
