import type { APIRoute } from 'astro';
import { searchCode, searchCodeHash } from '../search/bundle.ts';

export function getStaticPaths() {
  return [{ params: { hash: searchCodeHash } }];
}

export const GET: APIRoute = () =>
  new Response(searchCode, { headers: { 'content-type': 'text/javascript' } });
