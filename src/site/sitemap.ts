import { notes, recordings } from '../content.ts';

const pageFiles = Object.keys(import.meta.glob('../pages/**/*.astro'));

/** A page that search engines and the tests should know. */
export interface SitePage {
  /** Path under the site's root, with a slash at both ends. */
  path: string;
  /** Day of its last check, for notes. */
  changed: string | undefined;
}

/** Every page of the site: the routes of src/pages and all notes. */
export function sitemap(): SitePage[] {
  const routes = pageFiles
    .map((file) => file.replace('../pages/', '/').replace(/(index)?\.astro$/, ''))
    .filter((path) => !path.includes('[') && path !== '/404')
    .map((path) => ({ path: path === '/' ? path : `${path.replace(/\/$/, '')}/`, changed: undefined }));
  return [
    ...routes,
    ...recordings.map(({ session, recorded }) => ({ path: `/recordings/${session}/`, changed: recorded })),
    ...notes.map(({ id, data }) => ({ path: `/${id}/`, changed: data.checked })),
  ];
}
