import type { APIRoute } from 'astro';
import { notes } from '../content.ts';
import { recordings } from '../recordings/library.ts';
import { wholeAddress } from '../site/whole-address.ts';

/** A page that search engines and the tests should know. */
interface SitePage {
  /** Path under the site's root, with a slash at both ends. */
  path: string;
  /** Day of its last check, for notes; day on which a recording was made. */
  changed: string | undefined;
}

/** The routes that stand for one page each. */
const routes = Object.keys(import.meta.glob('./**/*.astro'))
  .map((file) => file.slice(1).replace(/(index)?\.astro$/, ''))
  .filter((path) => !path.includes('[') && path !== '/404')
  .map((path): SitePage => ({
    path: path === '/' ? path : `${path.replace(/\/$/, '')}/`,
    changed: undefined,
  }));

/** Every page of the site. */
const pages: SitePage[] = [
  ...routes,
  ...recordings.map(({ session, recorded }) => ({ path: `/recordings/${session}/`, changed: recorded })),
  ...notes.map(({ id, data }) => ({ path: `/${id}/`, changed: data.checked })),
];

/** Every page with the day it was checked or recorded, for search engines. */
export const GET: APIRoute = ({ site }) => {
  const urls = pages.map(({ path, changed }) => {
    const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${wholeAddress(path, site)}</loc>${date}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
