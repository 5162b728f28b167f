import { defineMiddleware } from 'astro:middleware';
import { finishedPage } from './build/finished-page.ts';

/** Finishes every page of a build before it is written. The development server needs styles and scripts of its own. */
export const onRequest = defineMiddleware(async (_, next) => {
  const answer = await next();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  return import.meta.env.DEV || !isPage ? answer : new Response(finishedPage(await answer.text()), answer);
});
