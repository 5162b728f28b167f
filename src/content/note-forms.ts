import { textOf, type Node } from './note-tree.ts';

/**
 * What of one node of a note is Markdown that a page cannot show as it should, and what to write instead; nodes inside it are
 * asked for themselves.
 */
export function misfitsIn(node: Node): string[] {
  switch (node.type) {
    case 'heading':
      return node.depth === 1
        ? [`"# ${textOf(node)}" is a second title of the page: begin a section with ##`]
        : [];
    case 'image':
    case 'imageReference':
      return ['a note shows no image: write a figure in content/figures, and <Figure name="..." />'];
    case 'table':
      return misfitsOfTable(node);
    default:
      return [];
  }
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
