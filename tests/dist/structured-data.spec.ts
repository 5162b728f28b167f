import { expect, test } from '@playwright/test';
import { notePages, pageHtml } from '../support/site.ts';

interface Thing {
  '@type': string;
  headline?: string;
  name?: string;
  url?: string;
  itemListElement?: { position: number; name: string; item: string }[];
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .trim();

function dataOf(html: string): unknown {
  const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return json === undefined ? undefined : JSON.parse(json);
}

test('a note tells search engines what its own page says: title, address, place', async () => {
  const notes = await notePages();
  expect(notes.length).toBeGreaterThan(40);
  for (const path of notes) {
    const html = await pageHtml(path);
    const { '@graph': things } = dataOf(html) as { '@graph': Thing[] };
    const [article, crumbs] = things;
    const title = plain(/<h1>([\s\S]*?)<\/h1>/.exec(html)![1]!);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)![1];
    const area = /<nav class="breadcrumb"[^>]*>\s*<a href="([^"]+)"[^>]*>([^<]+)</.exec(html)!;
    expect(article, path).toMatchObject({
      '@type': 'TechArticle',
      headline: title,
      url: canonical,
    });
    // The day of a check is not that of a change.
    expect(article, path).not.toHaveProperty('dateModified');
    expect(
      crumbs!.itemListElement!.map(({ position, name }) => [position, name]),
      path,
    ).toEqual([
      [1, plain(area[2]!)],
      [2, title],
    ]);
    expect(crumbs!.itemListElement![0]!.item, path).toContain(area[1]);
  }
});

test('the home page names the site', async () => {
  const html = await pageHtml('/');
  expect(dataOf(html)).toMatchObject({
    '@type': 'WebSite',
    name: /<meta property="og:site_name" content="([^"]+)"/.exec(html)![1],
    url: /<link rel="canonical" href="([^"]+)"/.exec(html)![1],
  });
});
