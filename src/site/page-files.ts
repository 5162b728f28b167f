/** Path of the picture that other sites show for a link to a page; all recordings share one. */
export function cardOf(path: string): string {
  if (path === '/') return '/cards/home.png';
  return `/cards${path.startsWith('/recordings/') ? '/recordings' : path.slice(0, -1)}.png`;
}

/** Path of the same page as Markdown. */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`;
}
