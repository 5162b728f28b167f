import { slug } from 'github-slugger';
import { NO_FOOTNOTES } from './note-references.ts';
import { isExpression, textOf, type Node } from './note-tree.ts';

/**
 * What of one node of a note is Markdown that a page cannot show as it should, and what to write instead; nodes inside it are
 * asked for themselves.
 */
export function misfitsIn(node: Node): string[] {
  switch (node.type) {
    case 'heading':
      return misfitsOfHeading(node);
    case 'image':
    case 'imageReference':
      return ['a note shows no image: write a figure in content/figures, and <Figure name="..." />'];
    case 'table':
      return misfitsOfTable(node);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? ['a note has no boxes to tick: write a plain list, - without [ ]']
        : [];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [`"[^${node.label}]": ${NO_FOOTNOTES}`];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return repeatedAttributes(node);
    default:
      return [];
  }
}

function misfitsOfHeading(heading: Node): string[] {
  const words = textOf(heading);
  if (heading.depth === 1) return [`"# ${words}" is a second title of the page: begin a section with ##`];
  if (holdsExpression(heading)) return ['braces stand in a heading: write a comment on a line of its own'];
  switch (slug(words)) {
    case '':
      return [`the heading "${words}" has no letter or digit, of which its address could be made`];
    case 'top':
      return [`the heading "${words}" has the address #top, which leads to the top of every page: say more`];
    default:
      return [];
  }
}

const holdsExpression = (node: Node): boolean =>
  isExpression(node) || (node.children ?? []).some(holdsExpression);

function repeatedAttributes({ name, attributes = [] }: Node): string[] {
  const names = attributes.map((attribute) => attribute.name);
  const repeated = new Set(names.filter((each, index) => each && names.indexOf(each) < index));
  return [...repeated].map((each) => `<${name ?? ''}> has ${each}="..." more than once: write it once`);
}

function misfitsOfTable({ align = [], children = [] }: Node): string[] {
  return [
    ...(children[0]?.children?.some((cell) => textOf(cell).trim() === '')
      ? ['a column of the table has no name; a screen reader needs one, such as "Property"']
      : []),
    ...(align.some((each) => each !== null)
      ? ['a column of the table is aligned, by a style that no page allows: write | - | below its name']
      : []),
  ];
}
