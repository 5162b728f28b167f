/** Path of the picture that other sites show for a link to a page; all recordings share one. */
export function cardOf(path: string): string {
  if (path === '/') return '/cards/home.png';
  return `/cards${path.startsWith('/recordings/') ? '/recordings' : path.slice(0, -1)}.png`;
}
