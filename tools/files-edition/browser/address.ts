/** Takes the place of src/site/address.ts in pages that are files. */

/** The folder of the site, as an address; the script of every page lies one folder below it. */
export const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/** Address of a page or file of this site. `path` starts with `/`. */
export function address(path: string): string {
  const [, place, rest] = /^\/([^?#]*)(.*)$/s.exec(path)!;
  return `${root}${place}${place === '' || place!.endsWith('/') ? 'index.html' : ''}${rest}`;
}
