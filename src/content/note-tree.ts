/** A node of the syntax tree of MDX, as far as notes are read. */
export interface Node {
  type: string;
  position?: { start: { line: number; offset: number }; end: { offset: number } };
  children?: Node[];
  value?: unknown;
  url?: string;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  /** Of a definition that links refer to: its name as it is written. */
  label?: string;
  /** Of an item of a list: whether its box is ticked, where it has one. */
  checked?: boolean | null;
  depth?: number;
  /** Of a table: how each column is aligned. */
  align?: (string | null)[];
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** Whether a node is braces with what they hold. */
export const isExpression = ({ type }: Node): boolean => /^mdx(Flow|Text)Expression$/.test(type);

/** The words in a node; comments are none. */
export function textOf(node: Node): string {
  if (isExpression(node)) return '';
  return node.children?.map(textOf).join('') ?? (typeof node.value === 'string' ? node.value : '');
}

/** Whether words stand right in a node, among which no block may: a paragraph, a heading, a cell, a component on one line. */
export const isSentence = ({ type, children = [] }: Node): boolean =>
  /^(paragraph|heading|tableCell)$/.test(type) ||
  children.some((child) => child.type === 'text' && textOf(child).trim() !== '');

/** What an attribute has as its value in braces, as it is written there; undefined where it has none. */
export const inBraces = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : undefined;

/** Whether what stands in braces is a number. */
export const isNumber = (written: string): boolean => /^\d+$/.test(written);

/** The attributes of an element by their names, a number in braces as its digits; what spreads an object is named `...`. */
export function attributesOf({ attributes = [] }: Node): Map<string, string> {
  return new Map(
    attributes.map(({ name, value }) => [name ?? '...', inBraces(value) ?? String(value ?? '')]),
  );
}

/** The names of the attributes of an element that are written as a number in braces. */
export function numericAttributesOf({ attributes = [] }: Node): Set<string> {
  return new Set(
    attributes.flatMap(({ name, value }) => (name && isNumber(inBraces(value) ?? '') ? [name] : [])),
  );
}
