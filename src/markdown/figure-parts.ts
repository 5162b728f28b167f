import type { Element, ElementContent } from 'hast';
import { classesOf, element, textOf } from './html-tree.ts';

/** What stands over the lists of a figure. */
const LISTS: Record<string, string> = { steps: 'Step by step', notes: 'Notes' };

/**
 * The children of an element in the order in which Markdown tells them. A figure has its title as a heading, its words, then
 * its steps and notes; for one without words stand its boxes.
 */
export function figureParts(found: Element): ElementContent[] {
  if (!classesOf(found).includes('figure')) return found.children;
  const parts = found.children.filter((child) => child.type === 'element');
  const caption = parts.find(({ tagName }) => tagName === 'figcaption');
  const title = String(found.properties['ariaLabel']);
  if (caption === undefined)
    return [element('p', element('strong', title)), ...parts.flatMap(({ children }) => children)];
  const lists = parts.flatMap((part) => {
    const over = LISTS[classesOf(part)[0] ?? ''];
    return over === undefined ? [] : [element('p', element('strong', over)), withNames(part)];
  });
  return [element('h3', title), ...caption.children.flatMap(withoutTitle), ...lists];
}

/** A list whose items begin with what the numbers before them name: the box of a note. */
function withNames(list: Element): Element {
  const children = list.children.map((item): ElementContent => {
    if (item.type !== 'element') return item;
    const [badge, ...rest] = item.children;
    if (badge?.type !== 'element' || !classesOf(badge).includes('badge')) return item;
    const name = String(badge.properties['ariaLabel']).replace(/^Part \d+: /, '');
    return { ...item, children: rest.map((each) => withWordsBefore(`${name}: `, each)) };
  });
  return { ...list, children };
}

const withWordsBefore = (words: string, node: ElementContent): ElementContent =>
  node.type === 'element' ? { ...node, children: [{ type: 'text', value: words }, ...node.children] } : node;

/** A paragraph of a caption without the title, which stands above it. */
function withoutTitle(part: ElementContent): ElementContent[] {
  if (part.type !== 'element' || part.tagName !== 'p') return [part];
  const children = part.children.filter((child) => child.type !== 'element' || child.tagName !== 'b');
  const rest = { ...part, children };
  return textOf(rest).trim() === '' ? [] : [rest];
}
