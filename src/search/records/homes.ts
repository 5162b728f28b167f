import type { CompiledCommand } from '../../commands/compile.ts';
import type { Term } from '../../content/glossary.ts';
import type { NoteSection } from '../../content/note-sections.ts';
import type { SearchedNote } from './models.ts';
import { explainsErrors, isQuiz } from './scope.ts';
import { stemsOf as stemsOfWords, words } from '../language/words.ts';

/** Where a section of a note lies. */
export const sectionAddress = (note: SearchedNote, { slug }: NoteSection): string =>
  `/${note.id}/${slug === '' ? '' : `#${slug}`}`;

/** Pages where commands are used, not taught. */
const isUse = (page: string): boolean => /^(?:labs|serve)\//.test(page) || explainsErrors(`/${page}/`);

/** The section that teaches a command: of those that show it, the one whose heading says its task; else its place among all commands. */
export function homeOf({ id, title, aliases }: CompiledCommand, notes: readonly SearchedNote[]): string {
  const task = new Set(stemsOf(title));
  const names = new Set(stemsOf(aliases.join(' ')));
  const fit = (note: SearchedNote, { heading }: NoteSection): number => {
    const said = stemsOf(heading);
    const told =
      said.filter((each) => task.has(each)).length * 2 + said.filter((each) => names.has(each)).length;
    return isUse(note.id) ? told - 10 : told;
  };
  const shown = notes.flatMap((note) =>
    note.sections
      .filter(({ commands }) => commands.includes(id))
      .map((section) => ({ href: sectionAddress(note, section), fit: fit(note, section) }))
      .filter(({ href }) => !isQuiz(href)),
  );
  return shown.toSorted((a, b) => b.fit - a.fit)[0]?.href ?? `/commands/#${id}`;
}

/** How alike a heading and a term must be for the section to be the one about the term: 0 is not at all, 1 the same words. */
const ABOUT = 0.6;
/** How alike is enough on the page that the glossary names for the term, if no section there says the term. */
const NEAR = 0.45;
/** How alike they count where the heading is the term letter for letter: more than any that only has its words. */
const NAMED = 1.1;
/** How alike they count for the page that the glossary names, where its title begins with the term: `Images and layers` for an image. */
const OWN_PAGE = 1;

/**
 * The section about a term: the one that the glossary names, or one by its heading; on the page that the glossary names also the
 * first that says it. Else its place in the glossary.
 */
export function homeOfTerm(
  id: string,
  { term, page, section }: Term,
  notes: readonly SearchedNote[],
): string {
  if (section !== undefined) return `/${page}/#${section}`;
  const names = [term.replace(/\s*\(.*\)/, ''), ...(/\(([^)]+)\)/.exec(term)?.slice(1) ?? [])].map(stemsOf);
  const fit = (heading: string, isTop: boolean): number => {
    if (heading === term) return NAMED;
    const said = stemsOf(heading);
    const begins = names.some((name) => name.length === 1 && name[0] === said[0]);
    const least = page === undefined || !begins ? 0 : isTop ? OWN_PAGE : ABOUT;
    return Math.max(least, ...names.map((name) => likeness(name, said)));
  };
  const about = notes
    .filter((note) => page === undefined || note.id === page)
    .flatMap((note) =>
      note.sections.map((section) => {
        const isTop = section.slug === '';
        const heading = isTop ? note.title : section.heading.replace(/^Step \d+: |:.*/, '');
        return { href: sectionAddress(note, section), fit: fit(heading, isTop) };
      }),
    )
    .toSorted((a, b) => b.fit - a.fit)[0];
  if (about && about.fit >= ABOUT) return about.href;
  const note = notes.find((each) => each.id === page);
  const saying = note?.sections.find(
    (section) => !isQuiz(sectionAddress(note, section)) && says(section, names),
  );
  if (note && saying) return sectionAddress(note, saying);
  return note && about!.fit >= NEAR ? about!.href : `/glossary/#${id}`;
}

/** How many words of a name and a heading are the same, from 0 to 1. */
const likeness = (name: readonly string[], said: readonly string[]): number =>
  (2 * name.filter((each) => said.includes(each)).length) / (name.length + said.length);

/** Whether a section holds one of some names, word beside word. */
function says({ heading, text }: NoteSection, names: readonly string[][]): boolean {
  const said = ` ${stemsOf(`${heading} ${text}`).join(' ')} `;
  return names.some((name) => said.includes(` ${name.join(' ')} `));
}

const stemsOf = (text: string): string[] => stemsOfWords(words(text));
