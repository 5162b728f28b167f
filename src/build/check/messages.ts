import type { Note } from '../../content/note.ts';
import type { NoteElement, NoteSource } from '../../content/note-source.ts';
import { unknown } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import type { YamlPath } from '../../problems/yaml.ts';

/**
 * Checks that quotations name sources of their page, and that on a page of messages every section whose heading is a
 * message shows who printed it.
 * @param lineOf the line of a part of the frontmatter.
 */
export function checkMessages(
  { file, elements, headings }: NoteSource,
  { sources, messages }: Note,
  lineOf: (path: YamlPath) => number,
): Problem[] {
  const problems: Problem[] = [];
  const wrong = (line: number, message: string) => problems.push({ file, line, message });
  for (const { name, attributes, line } of elements) {
    const cited = attributes.get('source');
    if (name === 'Cited' && cited !== undefined && !sources.includes(cited))
      wrong(line, `<Cited> ${unknown('source of this page', cited, sources)}`);
  }
  if (messages === undefined) return problems;

  const sections = headings.filter(({ depth }) => depth === 2);
  const slugs = sections.map(({ slug }) => slug);
  messages.except.forEach((slug, index) => {
    if (!slugs.includes(slug)) wrong(lineOf(['messages', 'except', index]), unknown('section', slug, slugs));
  });
  sections.forEach(({ slug, line }, index) => {
    const end = sections[index + 1]?.line ?? Infinity;
    const within = elements.filter((element) => element.line > line && element.line < end);
    if (!messages.except.includes(slug) && !within.some(showsWords))
      wrong(
        line,
        `the section "${slug}" does not show its message: quote it with <Said> or <Cited>, show a recorded ` +
          'command, or list the section under messages.except if its heading is no message',
      );
  });
  return problems;
}

/** Whether an element shows words that a program printed, from a recording or as a source holds them. */
function showsWords({ name, attributes }: NoteElement): boolean {
  if (name === 'Command') return (attributes.get('recorded') ?? 'none') !== 'none';
  return name === 'Said' || name === 'Cited' || name === 'Session';
}
