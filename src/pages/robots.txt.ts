import type { APIRoute } from 'astro';
import { address } from '../site/address.ts';

/** Every page may be read by crawlers; this says where all of them are listed. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(address('/sitemap.xml'), site).href}\n`);
