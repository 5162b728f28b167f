/** Text made safe for HTML and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Turns an address from the site's root into one that works under the site's sub-path. */
export type Address = (path: string) => string;

/** An author's sentence as HTML: `**strong**`, `` `code` `` and `[link](/address/)`. */
export const inlineHtml = (text: string, address: Address): string =>
  escapeHtml(text.trim())
    .replace(/`([^`]+)`/g, (_, code: string) => `<code>${whole(code)}</code>`)
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(
      /\[([^\]]+)\]\((\/[^)\s]*|#[^)\s]*)\)/g,
      (_, words: string, to: string) => `<a href="${to.startsWith('#') ? to : address(to)}">${words}</a>`,
    );

/** An author's sentence without its marks. */
export const plainText = (text: string): string =>
  text
    .trim()
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

/** Keeps an option together: a browser would break a line after its dashes. */
const whole = (code: string): string => code.replace(/(^| )(-\S+)/g, '$1<span class="whole">$2</span>');
