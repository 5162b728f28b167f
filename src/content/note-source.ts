import { slug } from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { ContentFile, Problem } from '../problems/problem.ts';
import { codeIn } from './note-code.ts';
import { misfitsIn } from './note-forms.ts';
import { lostReferences, type Misfit } from './note-references.ts';
import { sectionsOf, type NoteSection } from './note-sections.ts';
import { attributesOf, isSentence, numericAttributesOf, textOf, type Node } from './note-tree.ts';

/** A fence of a note. */
export interface Fence {
  lang: string;
  /** What follows the language, such as `title="hello.sh"`. */
  meta: string;
  text: string;
}

/** What the checks need to know of one element of a note. */
export interface NoteElement {
  name: string;
  attributes: Map<string, string>;
  /** Those of its attributes whose value is a number in braces. */
  numericAttributes: ReadonlySet<string>;
  /** Whether it stands among words, as in a paragraph. */
  inSentence: boolean;
  /** The words in it. */
  text: string;
  /** The elements in it, at any depth. */
  inside: NoteElement[];
  line: number;
}

/** A note taken apart: everything in it that can be wrong, with its line. */
export interface NoteSource {
  /** Page id, such as `docker/dockerfile`. */
  page: string;
  file: string;
  frontmatter: { text: string; line: number } | undefined;
  elements: NoteElement[];
  links: { url: string; line: number }[];
  headings: { slug: string; depth: number; line: number }[];
  fences: (Fence & { line: number })[];
  /** Words set as code within a sentence. */
  codes: { text: string; line: number }[];
  /** What has no place in a note, and what to write instead. */
  misfits: Misfit[];
  sections: NoteSection[];
}

/**
 * Takes a note apart.
 * @returns the parts, or the problem when the text is no MDX.
 */
export function readNote({ file, text }: ContentFile): NoteSource | Problem {
  try {
    return takeApart(file, text, mdxToMdast(text) as Node);
  } catch (error) {
    return unreadable(file, error);
  }
}

/** Takes notes apart: those that are MDX, and what is wrong with the others. */
export function readNotes(files: readonly ContentFile[]): { notes: NoteSource[]; unread: Problem[] } {
  const read = files.map(readNote);
  return {
    notes: read.filter((each): each is NoteSource => !isProblem(each)),
    unread: read.filter(isProblem),
  };
}

function takeApart(file: string, text: string, tree: Node): NoteSource {
  const note: NoteSource = {
    page: pageOf(file),
    file,
    frontmatter: undefined,
    elements: [],
    links: [],
    headings: [],
    fences: [],
    codes: [],
    misfits: lostReferences(tree, text),
    sections: sectionsOf(tree),
  };
  walk(tree, note, false);
  return note;
}

function unreadable(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /\b(\d+):\d+/.exec(message)?.[1];
  return { file, line: Number(line ?? 1), message: `not MDX: ${message}` };
}

function walk(node: Node, note: NoteSource, inSentence: boolean): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'yaml') note.frontmatter = { text: String(node.value), line };
  if (node.type === 'link' || node.type === 'definition') note.links.push({ url: node.url ?? '', line });
  if (node.type === 'heading') note.headings.push({ slug: slug(textOf(node)), depth: node.depth ?? 1, line });
  if (node.type === 'code')
    note.fences.push({ lang: node.lang ?? '', meta: node.meta ?? '', text: String(node.value), line });
  if (node.type === 'inlineCode') note.codes.push({ text: String(node.value), line });
  for (const message of [...codeIn(node), ...misfitsIn(node)]) note.misfits.push({ message, line });
  const element = elementOf(node, line, inSentence);
  if (element) note.elements.push(element);
  const before = note.elements.length;
  node.children?.forEach((child) => walk(child, note, inSentence || isSentence(node)));
  element?.inside.push(...note.elements.slice(before));
}

/** The element that a node is, what stands inside it not yet collected. */
function elementOf(node: Node, line: number, inSentence: boolean): NoteElement | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  return {
    name: node.name ?? '',
    attributes: attributesOf(node),
    numericAttributes: numericAttributesOf(node),
    inSentence,
    text: textOf(node),
    inside: [],
    line,
  };
}

/** The figures of a note in order; the first is "Figure 1". */
export const figuresIn = (note: NoteSource): string[] => valuesIn(note, 'Figure', 'name');

/** The rows of the corrections that have their folds in a note. */
export const originalsIn = (note: NoteSource): number[] => valuesIn(note, 'Original', 'row').map(Number);

/** The notes that quote what was corrected. */
export const correctedNotes = (notes: readonly NoteSource[]): NoteSource[] =>
  notes.filter((note) => originalsIn(note).length > 0);

function valuesIn({ elements }: NoteSource, name: string, attribute: string): string[] {
  return elements
    .filter((element) => element.name === name)
    .flatMap(({ attributes }) => attributes.get(attribute) ?? []);
}

/** The id of the page that a file of `content/notes/` becomes. */
export function pageOf(file: string): string {
  return file.replace(/^content\/notes\//, '').replace(/\.mdx$/, '');
}

/** Whether reading a note gave a problem. */
export function isProblem(read: NoteSource | Problem): read is Problem {
  return 'message' in read;
}
