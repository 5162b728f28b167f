import { toMarkdown } from 'mdast-util-to-markdown';

/** Words that mean nothing to Markdown but themselves: `<name>` is no tag. */
export const asText = (words: string): string =>
  toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: words }] }).trim();

/** Words that lead to an address. */
export const asLink = (words: string, url: string): string =>
  `[${asText(words).replaceAll(/(?<!\\)\]/g, '\\]')}](${url})`;

/** Words as a program prints them. */
export const asCode = (words: string): string => toMarkdown({ type: 'inlineCode', value: words }).trim();

/** A row of a table. */
export const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
