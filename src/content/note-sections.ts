import { slug } from 'github-slugger';
import { isSentence, type Node } from './note-tree.ts';
import { evenSpaces } from './inline.ts';

/** A part of a note under one heading; the part before the first heading has none. */
export interface NoteSection {
  heading: string;
  slug: string;
  text: string;
  /** Ids of the commands it shows. */
  commands: string[];
  /** Names of the figures it shows. */
  figures: string[];
  /** Words of programs that it quotes. */
  quotes: string[];
}

/** Cuts a note into its sections, in order; headings inside components belong to their section's text. */
export function sectionsOf(tree: Node): NoteSection[] {
  const sections: NoteSection[] = [newSection('')];
  const texts: string[][] = [[]];
  for (const node of tree.children ?? []) {
    if (node.type === 'heading' && (node.depth === 2 || node.depth === 3)) {
      sections.push(newSection(wordsOf(node)));
      texts.push([]);
    } else {
      texts.at(-1)!.push(wordsOf(node));
      collect(node, sections.at(-1)!);
    }
  }
  return sections.map((section, index) => ({ ...section, text: evenSpaces(texts[index]!.join(' ')) }));
}

function newSection(heading: string): NoteSection {
  return {
    heading: evenSpaces(heading),
    slug: slug(heading),
    text: '',
    commands: [],
    figures: [],
    quotes: [],
  };
}

const SILENT = new Set(['yaml', 'code', 'html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

function wordsOf(node: Node): string {
  if (SILENT.has(node.type)) return '';
  if (node.children === undefined) return typeof node.value === 'string' ? node.value : ' ';
  const asked = node.attributes?.find(({ name }) => name === 'ask')?.value;
  const inner = node.children.map(wordsOf).join(isSentence(node) ? '' : ' ');
  return typeof asked === 'string' ? `${asked.replaceAll('`', '')} ${inner}` : inner;
}

function collect(node: Node, section: NoteSection): void {
  const named = (attribute: string) => node.attributes?.find(({ name }) => name === attribute)?.value;
  if (node.name === 'Command' && typeof named('id') === 'string') section.commands.push(String(named('id')));
  if (node.name === 'Figure' && typeof named('name') === 'string')
    section.figures.push(String(named('name')));
  if (node.name === 'Said' || node.name === 'Cited') section.quotes.push(evenSpaces(wordsOf(node)));
  node.children?.forEach((child) => collect(child, section));
}
