/** What search knows of the site: one record per command, section of a note, figure, part of a figure, term and page that is no note. */
import type { CompiledCommand, Form, Piece } from '../../commands/compile.ts';
import { defaultWord } from '../../commands/default-text.ts';
import type { Term } from '../../content/glossary.ts';
import type { NamedPage } from '../../content/plain-pages.ts';
import { homeOf, homeOfTerm, sectionAddress } from './homes.ts';
import type { NoteSection } from '../../content/note-sections.ts';
import { explainsErrors } from './scope.ts';
import type { Models, SearchedFigure, SearchedNote } from './models.ts';

/** What a record stands for. */
export type RecordKind = 'command' | 'note' | 'figure' | 'term';

/** What every record has. Addresses begin at the site's root, without the sub-path it may be served from. */
interface Common {
  title: string;
  href: string;
  text: string;
  /** What it belongs to: the page of a section, the family of a command, the figure of a part. */
  context: string;
  /** Other names: a reader's words for a command or a section, spellings of a term. */
  names?: string[] | undefined;
}

/** A command, with what copying it from the results needs. */
export interface CommandRecord extends Common {
  kind: 'command';
  id: string;
  /** What copying needs (src/commands/text.ts). */
  forms: Form[];
  /** The spellings of its subcommand, its own first: `docker container ls`, `docker ps`. */
  typed: string[];
  /** Short spellings of flags that its first line spells out: `-f` for `--format`. */
  short?: string[] | undefined;
}

/** A section of a note, a figure or a part of one, a term, or a page that is no note. */
interface OtherRecord extends Common {
  kind: Exclude<RecordKind, 'command'>;
  /** Of a term, its place in the glossary. */
  id?: string | undefined;
}

/** What one result leads to. */
export type SearchRecord = CommandRecord | OtherRecord;

/** Every record of the site: commands, notes, figures, terms, other pages. */
export function recordsOf({
  commands,
  familyTitle,
  notes,
  figures,
  glossary,
  pages,
}: Models): SearchRecord[] {
  const asked = new Set(notes.flatMap((note) => Object.values(note.asked ?? {}).flat()));
  const sections = notes.flatMap((note) => note.sections.map((section) => ({ note, section })));
  return [
    ...commands.map((command) => commandRecord(command, familyTitle(command.family), homeOf(command, notes))),
    ...sections.flatMap(({ note, section }) => noteRecords(note, section, asked)),
    ...figures.flatMap((figure) => {
      const home = sections.find(({ section }) => section.figures.includes(figure.name));
      return figureRecords(figure, home ? `/${home.note.id}/` : '/figures/');
    }),
    ...[...glossary].map(([id, term]) => termRecord(id, term, homeOfTerm(id, term, notes))),
    ...pages.map(pageRecord),
  ];
}

function commandRecord(command: CompiledCommand, context: string, href: string): CommandRecord {
  const forms = command.forms.map(({ shells, entries }) => ({
    shells,
    entries: entries.map(({ in: place, tokens }) => ({
      in: place,
      tokens: [{ kind: 'plain' as const, pieces: joined(tokens.flatMap(({ pieces }) => pieces)) }],
    })),
  }));
  const { id, title, does, aliases, alsoTyped, help } = command;
  return {
    kind: 'command',
    id,
    title,
    href,
    text: [does, ...help.map(({ text }) => text)].join(' '),
    context,
    names: aliases,
    forms,
    typed: [ownPath(command), ...alsoTyped],
    short: shortFlags(command),
  };
}

/** The short spellings of the flags that the first line of a command spells out, if there are any: `-f` for `--format`. */
function shortFlags({ forms, help }: CompiledCommand): string[] | undefined {
  const spelledOut = forms[0]!.entries[0]!.tokens.filter(
    (token) => token.kind === 'flag' && defaultWord(token).startsWith('--'),
  );
  const all = spelledOut.flatMap(({ help: at }) => /^-\w(?=, )/.exec(help[at!]?.label ?? '') ?? []);
  return all.length > 0 ? all : undefined;
}

/** The tools whose subcommands the site explains. */
const TOOLS = /^(?:docker|kubectl)$/;

/**
 * The program with its subcommand, also where flags stand between them, `docker compose -f deploy/compose.yaml ps`, or another program
 * hands it something: `printf "change me" | docker secret create`.
 */
function ownPath({ forms }: CompiledCommand): string {
  let path: string[] = [];
  for (const token of forms[0]!.entries[0]!.tokens) {
    const { kind } = token;
    const word = defaultWord(token);
    if (kind === 'program' && path.length > 0) {
      if (TOOLS.test(path[0]!) || !TOOLS.test(word)) break;
      path = [];
    }
    if (kind === 'program' || kind === 'subcommand') path.push(word);
  }
  return path.join(' ');
}

/** Neighbouring texts made one, for a smaller file. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function noteRecords(note: SearchedNote, section: NoteSection, asked: ReadonlySet<string>): OtherRecord[] {
  const isLead = section.slug === '';
  const text = isLead ? `${note.lede} ${section.text}`.trim() : section.text;
  if (text === '') return [];
  return [
    {
      kind: 'note',
      title: isLead ? note.title : section.heading,
      context: isLead ? '' : note.title,
      href: sectionAddress(note, section),
      text,
      // A message by which readers ask for a section is no name of another.
      names: [...namesOf(note, section), ...messagesOf(note, section).filter((each) => !asked.has(each))],
    },
  ];
}

/** The name of a page in the outline, and how readers ask for a section; a message of some words that it quotes is a name of it, too. */
function namesOf({ short, asked }: SearchedNote, { slug, heading, quotes }: NoteSection): string[] {
  const messages = quotes.filter((quote) => /(?:\S+ ){2}/.test(quote) && !heading.includes(quote));
  const label = slug === '' && short !== undefined ? [short] : [];
  return [...label, ...(asked?.[slug || 'top'] ?? []), ...messages];
}

/** The messages in the heading of a section on a page of errors, where there are several. */
function messagesOf({ id }: SearchedNote, { heading }: NoteSection): string[] {
  const each = explainsErrors(`/${id}/`) ? heading.split(/, | and /) : [];
  return each.length > 1 ? each : [];
}

function figureRecords(
  { name, title, desc, asked, labels, parts }: SearchedFigure,
  page: string,
): OtherRecord[] {
  return [
    {
      kind: 'figure',
      title,
      context: '',
      href: `${page}#${name}`,
      text: `${desc} ${[...new Set(labels)].join(', ')}`.trim(),
      names: asked,
    },
    ...parts.map((part) => ({
      kind: 'figure' as const,
      title: part.title,
      context: title,
      href: `${page}#${part.fragment}`,
      text: part.text,
    })),
  ];
}

function termRecord(id: string, { term, means, spelled = [], also = [] }: Term, href: string): OtherRecord {
  return {
    kind: 'term',
    id,
    title: term,
    context: 'Glossary',
    href,
    text: means.replaceAll('`', ''),
    names: [...spelled, ...also],
  };
}

const pageRecord = ({ path, title, names = [] }: NamedPage): OtherRecord => ({
  kind: 'note',
  title,
  context: '',
  href: path,
  text: '',
  names: [...names],
});
