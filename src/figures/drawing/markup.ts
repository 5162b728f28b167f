/** Text made safe for HTML and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Turns an address from the site's root into one that works under the site's sub-path. */
export type Address = (path: string) => string;

/** An author's sentence as HTML: `**strong**`, `` `code` `` and `[link](/address/)`. */
export const inlineHtml = (text: string, address: Address): string =>
  marked(escapeHtml(text.trim()), {
    code: (words) => `<code>${whole(words)}</code>`,
    bold: (words) => `<b>${words}</b>`,
    link: (words, to) => `<a href="${to.startsWith('#') ? to : address(to)}">${words}</a>`,
  });

const asIs = (words: string): string => words;

/** An author's sentence without its marks. */
export const plainText = (text: string): string =>
  marked(text.trim(), { code: asIs, bold: asIs, link: asIs });

const MARK = /`([^`]+)`|\*\*((?:`[^`]+`|[^*`])+)\*\*|\[((?:`[^`]+`|[^\]`])+)\]\(([/#][^)\s]*)\)/g;

/** What becomes of words that are marked; those of bold and of links may hold code, what code holds is no mark. */
interface Marks {
  code: (words: string) => string;
  bold: (words: string) => string;
  link: (words: string, to: string) => string;
}

const marked = (text: string, to: Marks): string =>
  text.replace(MARK, (_, code?: string, bold?: string, words?: string, target?: string) => {
    if (code !== undefined) return to.code(code);
    return bold !== undefined ? to.bold(marked(bold, to)) : to.link(marked(words!, to), target!);
  });

/** Keeps an option together: a browser would break a line after its dashes. */
const whole = (code: string): string => code.replace(/(^| )(-\S+)/g, '$1<span class="whole">$2</span>');
