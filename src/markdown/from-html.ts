import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { DEFAULT_CHOICES } from '../commands/choices.ts';

type Node = Root | RootContent | ElementContent;

/** What answers to a hand, leads around the site, or is said again in words. */
const left = new Set(['button', 'script', 'style', 'svg', 'input', 'select', 'form', 'template']);
const leftClasses = [
  'no-print',
  'canvas',
  'badge',
  'home-break',
  'turn',
  'heading-link',
  'breadcrumb',
  'pager',
  'sr-only',
  'form-name',
  'switches',
];

/**
 * The article of a built page as Markdown: commands as fences in their default form, figures as their relation lists.
 * @throws when the page has no `main`.
 */
export function markdownOf(html: string): string {
  const article = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0];
  if (article === undefined) throw new Error('the page has no main element');
  const main = fromHtml(article, { fragment: true }).children[0] as Element;
  const tree: Root = { type: 'root', children: kept(main) };
  const markdown = toMdast(tree, { handlers: { code: commandLine, pre: screen, summary } });
  return toMarkdown(markdown, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', fences: true });
}

function kept(element: Element): ElementContent[] {
  return element.children
    .filter(belongs)
    .map((child) => (child.type === 'element' ? listed({ ...child, children: kept(child) }) : child));
}

/** The index from A to Z has a line for each entry, since an element for each would make the page heavy: here it is a list. */
function listed(element: Element): Element {
  if (!classesOf(element).includes('index-entries')) return element;
  const lines: ElementContent[][] = [[]];
  for (const child of element.children) {
    lines.at(-1)!.push(child);
    if (child.type === 'text' && child.value.endsWith('\n')) lines.push([]);
  }
  const items = lines.filter((line) => line.length > 0);
  return {
    ...element,
    tagName: 'ul',
    children: items.map((children) => ({ type: 'element', tagName: 'li', properties: {}, children })),
  };
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function belongs(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  const { tagName, properties } = node;
  return (
    !left.has(tagName) &&
    !classesOf(node).some((name) => leftClasses.includes(name)) &&
    properties['dataNeedsScript'] === undefined &&
    properties['hidden'] !== true &&
    isDefault(node)
  );
}

/** Whether an element is part of what a reader sees who chose nothing. */
function isDefault({ properties }: Element): boolean {
  return Object.entries(DEFAULT_CHOICES).every(([choice, value]) => {
    const of = properties[`data${choice[0]!.toUpperCase()}${choice.slice(1)}`];
    return of === undefined || String(of).split(' ').includes(value);
  });
}

const textOf = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** A line of a command stands on lines of its own, other code in the text. */
const commandLine: Handle = (_, element: Element) =>
  element.properties['dataEntry'] === undefined
    ? { type: 'inlineCode', value: textOf(element) }
    : { type: 'code', lang: 'sh', value: textOf(element) };

const screen: Handle = (_, element: Element) => ({
  type: 'code',
  lang: null,
  value: textOf(element).replace(/\n$/, ''),
});

/** What a fold is about stands above what it held. */
const summary: Handle = (_, element: Element) => ({
  type: 'paragraph',
  children: [
    { type: 'strong', children: [{ type: 'text', value: textOf(element).trim().replaceAll(/\s+/g, ' ') }] },
  ],
});
