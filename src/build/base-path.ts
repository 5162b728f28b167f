/** The sub-path that a site is served from, as its addresses begin: with a slash at both ends, however it was set. */
export const basePath = (set: string): string => `/${set}/`.replaceAll(/\/{2,}/g, '/');

/** The address below which a file of the built site answers: a folder's index answers for the folder. */
export function addressOf(file: string, base: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}
