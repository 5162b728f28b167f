/** Every address of a sitemap, whole. */
export const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);

/** Every page of a sitemap, by its address below the site's root; `base` is the sub-path the site was built for. */
export const pagesIn = (sitemap: string, base: string): string[] =>
  addressesIn(sitemap).map((address) => new URL(address).pathname.slice(base.length - 1));
