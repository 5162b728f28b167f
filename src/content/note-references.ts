import { hint } from '../problems/nearest.ts';
import type { Node } from './note-tree.ts';

/** What has no place in a note, and its line. */
export interface Misfit {
  message: string;
  line: number;
}

/** `[words][name]`, `[name][]` or `[^name]`: its words, where they are plain, and its name; a bracket behind a backslash is none. */
const REFERENCE = /(?:(?<!\\)\[([^[\]]*))?(?<!\\)\]\[([^[\]]*)\]|(?<!\\)\[\^[^\s\]]+\]/g;

/** What a note says in the place of a footnote. */
export const NO_FOOTNOTES = 'a note has no footnotes: say it in the text, and quote a source with <Cited>';

/** References of a note to link definitions that it does not have: a page would show their brackets. */
export function lostReferences(tree: Node, text: string): Misfit[] {
  const defined = labelsIn(tree);
  return textsIn(tree).flatMap(({ position }) => {
    const { start, end } = position!;
    const written = text.slice(start.offset, end.offset);
    return [...written.matchAll(REFERENCE)].map((found) => ({
      line: start.line + written.slice(0, found.index).split('\n').length - 1,
      message: faultOf(found, defined),
    }));
  });
}

function faultOf([whole, words = '', name]: RegExpExecArray, defined: readonly string[]): string {
  if (name === undefined) return `"${whole}": ${NO_FOOTNOTES}`;
  const label = name === '' ? words : name;
  return `no link is defined as "[${label}]": define it, as in [${label}]: /docker/dockerfile/, or write \\[ for a bracket${hint(label, defined)}`;
}

function labelsIn(node: Node): string[] {
  if (node.type === 'definition') return node.label === undefined ? [] : [node.label];
  return (node.children ?? []).flatMap(labelsIn);
}

function textsIn(node: Node): Node[] {
  if (node.type === 'text') return node.position === undefined ? [] : [node];
  return (node.children ?? []).flatMap(textsIn);
}
