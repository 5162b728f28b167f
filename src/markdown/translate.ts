import { markdownToMdast, mdxToMdast } from 'satteri';
import { attributesOf, type Node } from '../content/note-tree.ts';

/** A component of a note as its Markdown translation sees it. */
export interface Part {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** What stands inside it, translated. */
  inside: string;
}

/** Says what a component becomes in plain Markdown. */
export type Translator = (part: Part) => string;

/**
 * Turns the MDX of a note into plain Markdown: every component becomes what `translate` says, comments go,
 * and all the rest stays as the author wrote it.
 */
export function translateMdx(mdx: string, translate: Translator): string {
  const tree = mdxToMdast(mdx) as Node;
  const text = rewrite(tree, mdx, 0, mdx.length, translate);
  return `${text.replace(FENCE_OR_GAP, (found) => (found.startsWith('\n') ? '\n\n' : found)).trim()}\n`;
}

/** A fence as a whole, or blank lines, which between other things need be no more than one. */
const FENCE_OR_GAP = /^ *(`{3,}|~{3,})[^`\n]*\n(?:[^]*?\n)?? *\1[`~]* *$|\n{3,}/gm;

function rewrite(node: Node, mdx: string, from: number, to: number, translate: Translator): string {
  let text = '';
  let at = from;
  for (const found of componentsIn(node)) {
    const { start, end } = found.position!;
    text += mdx.slice(at, start.offset) + replacement(found, mdx, translate);
    at = end.offset;
  }
  return text + mdx.slice(at, to);
}

/** The outermost components and comments below a node, in order. */
function componentsIn(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => (isReplaced(child) ? [child] : componentsIn(child)));
}

const isReplaced = ({ type }: Node) => /^mdx(Jsx(Flow|Text)Element|(Flow|Text)Expression)$|^yaml$/.test(type);

function replacement(node: Node, mdx: string, translate: Translator): string {
  if (!node.type.startsWith('mdxJsx')) return '';
  const first = node.children?.[0]?.position?.start.offset;
  const last = node.children?.at(-1)?.position?.end.offset;
  const inside = first === undefined || last === undefined ? '' : rewrite(node, mdx, first, last, translate);
  const text = translate({ name: node.name ?? '', attributes: attributesOf(node), inside });
  return node.type === 'mdxJsxFlowElement' ? `\n\n${text}\n\n` : text;
}

/** Gives the links of a Markdown text that lead to places of this site the addresses that `address` says. */
export function withAddresses(markdown: string, address: (link: string) => string): string {
  let text = '';
  let at = 0;
  for (const { url, from, to } of linksIn(markdownToMdast(markdown) as Node).map(destinationIn(markdown))) {
    text += markdown.slice(at, from) + written(address(url));
    at = to;
  }
  return text + markdown.slice(at);
}

/** An address in pointed brackets, or what stands up to a space; a backslash takes the meaning from a sign. */
const DESTINATION = /<(?:\\.|[^>\\])*>|(?:\\.|[^\s\\])+/y;

/** What stands before the address of a definition, and before that of a link from the end of its words on. */
const LEADS = { definition: /\[(?:\\.|[^\]\\])*\]:\s*/y, link: /\[?\]\(\s*/y };

/** Finds the place of the address in links and definitions of a text, where escapes may spell it otherwise. */
const destinationIn =
  (markdown: string) =>
  ({ type, url, position, children }: Node): { url: string; from: number; to: number } => {
    const { start, end } = position!;
    const isLink = type === 'link';
    const lead = isLink ? LEADS.link : LEADS.definition;
    const from = endOf(lead, markdown, (children?.at(-1)?.position?.end ?? start).offset);
    // The bracket that closes a link is no part of its address.
    const to = endOf(DESTINATION, markdown.slice(0, isLink ? end.offset - 1 : end.offset), from);
    return { url: url!, from, to };
  };

/** Where the match of a sticky pattern ends that begins at an index. */
function endOf(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** An address as Markdown spells it; one with blanks or brackets stands in pointed ones. */
const written = (address: string) => (/[\s()<>]/.test(address) ? `<${address}>` : address);

/** The links and definitions below a node that lead to a page of this site, in order. */
function linksIn(node: Node): Node[] {
  const isLink = /^(link|definition)$/.test(node.type) && /^[/#]/.test(node.url ?? '');
  return isLink ? [node] : (node.children ?? []).flatMap(linksIn);
}
