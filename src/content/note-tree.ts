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
  depth?: number;
  /** Of a table: how each column is aligned. */
  align?: (string | null)[];
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** The words in a node. */
export function textOf(node: Node): string {
  return node.children?.map(textOf).join('') ?? (typeof node.value === 'string' ? node.value : '');
}

/** The attributes of an element by their names, a number in braces as its digits; what spreads an object is named `...`. */
export function attributesOf({ attributes = [] }: Node): Map<string, string> {
  return new Map(
    attributes.map(({ name, value }) => [
      name ?? '...',
      typeof value === 'object' && value !== null && 'value' in value
        ? String(value.value)
        : String(value ?? ''),
    ]),
  );
}
