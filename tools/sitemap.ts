/** Every page of a sitemap, by its address below the site's root; `base` is the sub-path the site was built for. */
export function pagesIn(sitemap: string, base: string): string[] {
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname);
  return paths.map((path) => path.slice(base.length - 1));
}
