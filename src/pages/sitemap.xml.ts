import type { APIRoute } from 'astro';
import { sitemap } from '../site/sitemap.ts';
import { address } from '../site/address.ts';

export const GET: APIRoute = ({ site }) => {
  const urls = sitemap().map(({ path, changed }) => {
    const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${new URL(address(path), site).href}</loc>${date}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
