import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';

/** So many letters of three columns stand side by side on a phone. */
const lettersOfPhone = 34;

/**
 * For the compiler of notes: the heads of a table say what they name, the first cell of each row being one, and the table is told
 * where a phone is too narrow for its words.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['tr'],
      visit(row, context) {
        const [first, ...others] = elementsIn(row);
        if (first === undefined) return;
        const scope = first.tagName === 'th' ? 'col' : 'row';
        context.replaceNode(first, { ...first, tagName: 'th', properties: { ...first.properties, scope } });
        if (scope === 'col') for (const cell of others) context.setProperty(cell, 'scope', scope);
      },
    },
    {
      filter: ['table'],
      visit(table, context) {
        if (lettersBeside(table, context) > lettersOfPhone) context.setProperty(table, 'crowded', true);
      },
    },
  ],
});

/** The letters of the longest words of all columns together. */
function lettersBeside(table: Readonly<Element>, context: HastVisitorContext): number {
  const longest: number[] = [];
  for (const row of table.children.flatMap(elementsIn))
    elementsIn(row).forEach((cell, column) => {
      const words = context.textContent(cell).split(/\s|(?<=\w-)(?=[a-z])/i);
      longest[column] = Math.max(longest[column] ?? 0, ...words.map(({ length }) => length));
    });
  return longest.reduce((sum, letters) => sum + letters, 0);
}

const elementsIn = (parent: Readonly<Element['children'][number]>): Element[] =>
  'children' in parent ? parent.children.filter((child) => child.type === 'element') : [];
