const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page or file of this site, under the sub-path the site is served from. `path` starts with `/`. */
export function address(path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${base}${path}` : path;
}

/** Address of a note by its page id, such as `docker/dockerfile`. */
export function noteAddress(page: string, fragment = ''): string {
  return address(`/${page}/${fragment === '' ? '' : `#${fragment}`}`);
}
