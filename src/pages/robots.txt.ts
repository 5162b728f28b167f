import type { APIRoute } from 'astro';
import { address } from '../site/address.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(address('/sitemap.xml'), site).href}\n`);
