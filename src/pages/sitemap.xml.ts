import type { APIRoute } from 'astro';
import { notes } from '../content.ts';
import { recordings } from '../recordings/library.ts';
import { wholeAddress } from '../site/whole-address.ts';

/** The routes that stand for one page each. */
const routes = Object.keys(import.meta.glob('./**/*.astro'))
  .map((file) => file.slice(1).replace(/(index)?\.astro$/, ''))
  .filter((path) => !path.includes('[') && path !== '/404')
  .map((path) => (path === '/' ? path : `${path.replace(/\/$/, '')}/`));

/** The path of every page under the site's root, with a slash at both ends. */
const pages = [
  ...routes,
  ...recordings.map(({ session }) => `/recordings/${session}/`),
  ...notes.map(({ id }) => `/${id}/`),
];

/** Every page that search engines and the tests should know. */
export const GET: APIRoute = ({ site }) => {
  const urls = pages.map((path) => `<url><loc>${wholeAddress(path, site)}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
