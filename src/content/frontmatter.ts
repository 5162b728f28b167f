import { markdownToMdast } from 'satteri';
import type { Node } from './note-tree.ts';

/** A note cut in two where the parser of its text cuts it; frontmatter that is not there is empty. */
export function cutNote(text: string): { frontmatter: string; body: string } {
  const [first] = (markdownToMdast(text) as Node).children ?? [];
  if (first?.type !== 'yaml') return { frontmatter: '', body: text };
  return { frontmatter: String(first.value), body: text.slice(first.position!.end.offset) };
}
