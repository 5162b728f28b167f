/** Name of the picture that other sites show for a link to a page; all recordings share one. */
export function cardName(path: string): string {
  if (path === '/') return 'home';
  return path.startsWith('/recordings/') ? 'recordings' : path.slice(1, -1);
}

/** Path of that picture. */
export const cardOf = (path: string): string => `/cards/${cardName(path)}.png`;

/** Path of the same page as Markdown. */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`;
}
