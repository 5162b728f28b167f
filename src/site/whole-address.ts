import { address } from './address.ts';

/**
 * Address of a page or file of this site with scheme and host, for what is read apart from the site.
 * @param from the address of the site, or that of the page on which `path` stands, which a fragment alone needs.
 */
export function wholeAddress(path: string, from: string | URL | undefined): string {
  return new URL(address(path), from).href;
}
