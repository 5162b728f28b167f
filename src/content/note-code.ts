import { evenSpaces } from './inline.ts';
import { inBraces, isNumber, type Node } from './note-tree.ts';

/**
 * What of one node of a note is code, where words and components belong, and what to write instead; nodes inside it are asked
 * for themselves.
 */
export function codeIn(node: Node): string[] {
  const value = String(node.value ?? '');
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        `"${short(value)}" is code: a note imports and exports nothing; its components are there without an import`,
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(value)
        ? []
        : [`"{${short(value)}}" is code, and a note computes nothing: write the words, or \\{ for a brace`];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...htmlIn(node), ...computedIn(node)];
    default:
      return [];
  }
}

/** Elements that are no components, and what of them runs or paints. */
function htmlIn({ name, attributes = [] }: Node): string[] {
  if (/^[A-Z]/.test(name ?? '')) return [];
  const active = attributes
    .flatMap((attribute) => attribute.name ?? [])
    .filter((each) => activeAttributes.test(each));
  return [
    `<${name ?? ''}> is HTML: write Markdown, or a component such as <Command>`,
    ...active.map((each) => `${each}="..." is code: a note holds no script and no style; leave it out`),
  ];
}

/** Attributes with a value that is worked out; a number is written in braces, too. */
function computedIn({ name, attributes = [] }: Node): string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.name === undefined)
      return [`<${name ?? ''}> "{${short(String(attribute.value))}}" is code: write each attribute out`];
    const written = inBraces(attribute.value);
    return written === undefined || isNumber(written)
      ? []
      : [
          `<${name ?? ''}> ${attribute.name}={${short(written)}} is code: write ${attribute.name}="...", or a number such as {7}`,
        ];
  });
}

/** Attributes that hold a script or a style. */
const activeAttributes = /^(?:on.*|style)$/i;

/** Whether the inside of braces is nothing but comments. */
function isComment(text: string): boolean {
  return text.trim() !== '' && text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '').trim() === '';
}

/** Code on one line, its beginning where it is long. */
function short(code: string): string {
  const line = evenSpaces(code);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
