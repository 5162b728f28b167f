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
  for (const { url, position, children } of linksIn(markdownToMdast(markdown) as Node)) {
    const behindWords = children?.at(-1)?.position?.end ?? position!.start;
    const start = markdown.indexOf(url!, behindWords.offset);
    text += markdown.slice(at, start) + address(url!);
    at = start + url!.length;
  }
  return text + markdown.slice(at);
}

/** The links and definitions below a node that lead to a page of this site, in order. */
function linksIn(node: Node): Node[] {
  const isLink = /^(link|definition)$/.test(node.type) && /^[/#]/.test(node.url ?? '');
  return isLink ? [node] : (node.children ?? []).flatMap(linksIn);
}
