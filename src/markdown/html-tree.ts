import type { Element, ElementContent, Root, RootContent } from 'hast';

/** The classes of an element. */
export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** All text below a node. */
export const textOf = (node: Root | RootContent | ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** An element of these children, a string being a text. */
export function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  return {
    ...{ type: 'element', tagName, properties: {} },
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
