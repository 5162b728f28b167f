/** Every address of a sitemap, whole. */
export const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);

/**
 * Every page of a sitemap, by its address below the site's root.
 * @param base the sub-path the site was built for.
 * @throws {Error} when it was built for another one.
 */
export function pagesIn(sitemap: string, base: string): string[] {
  const paths = addressesIn(sitemap).map((address) => new URL(address).pathname);
  // The home page is the shortest.
  const [root = base] = paths.toSorted((a, b) => a.length - b.length);
  if (root !== base)
    throw new Error(
      `the site was built for ${root}, not for ${base}: set BASE_PATH=${root}, or build it again`,
    );
  return paths.map((path) => path.slice(base.length - 1));
}
