import { elsewhere } from './external-links.ts';
import { project } from './project.ts';

/** What search engines are told of a note. */
interface Article {
  title: string;
  /** The note's whole address. */
  url: string;
  area: { title: string; url: string };
}

/** A note in the words of schema.org: the article, and where it stands. */
export function articleData({ title, url, area }: Article): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'TechArticle', headline: title, url, license: elsewhere.text.url },
      {
        '@type': 'BreadcrumbList',
        // The last crumb is the page itself and needs no address.
        itemListElement: [{ name: area.title, item: area.url }, { name: title }].map((crumb, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          ...crumb,
        })),
      },
    ],
  };
}

/** The site as a whole in the words of schema.org. */
export function siteData(url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: project.name,
    url,
    description: project.description,
    license: elsewhere.text.url,
  };
}
