import type { APIRoute } from 'astro';
import { wholeAddress } from '../site/whole-address.ts';

/** Every page may be read by crawlers; this says where all of them are listed. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress('/sitemap.xml', site)}\n`);
