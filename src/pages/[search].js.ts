import type { APIRoute, GetStaticPaths } from 'astro';
import { arrival, main, opener, shortcuts } from '../search/bundle.ts';

export const getStaticPaths = (() =>
  [main, arrival, opener, shortcuts].map(({ name, code }) => ({
    params: { search: name },
    props: { code },
  }))) satisfies GetStaticPaths;

/** The scripts of the search and the shortcuts, each loaded when a reader first needs it. */
export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript' } });
