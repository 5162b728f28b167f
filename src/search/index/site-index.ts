/** The index file of this site, made once per build from the models. */
import { createHash } from 'node:crypto';
import { commands, families, slots } from '../../commands/library.ts';
import { namedPages } from '../../content/plain-pages.ts';
import { glossary, notes, noteSource, noteTitle, outline } from '../../content.ts';
import { figure, figureNames } from '../../figures/catalogue.ts';
import { address } from '../../site/address.ts';
import { writeIndexFile, type Shown } from './index-file.ts';
import { searchedFigure, type SearchedNote } from '../records/models.ts';
import { recordsOf } from '../records/records.ts';
import { indexOf } from './write-index.ts';

const searchedNotes = notes.map(({ id, data: { title, short, lede, asked } }): SearchedNote => {
  const { sections } = noteSource(id);
  return { id, title, short, lede, asked, sections };
});

/** Every record of this site. */
export const records = recordsOf({
  commands: [...commands.values()],
  familyTitle: (id) => families.find((family) => family.id === id)!.title,
  notes: searchedNotes,
  figures: figureNames.map(figure).map(searchedFigure),
  glossary,
  pages: namedPages,
});

/** The slots of this site's commands. */
export const indexSlots: Shown['slots'] = Object.fromEntries(
  [...slots].map(([name, { kind, default: value }]) => [name, { kind, default: value }]),
);

const shown: Shown = {
  slots: indexSlots,
  outline: outline.map(({ title, levels }) => ({
    title,
    pages: levels.flatMap(({ pages }) =>
      pages.map((page) => ({ title: noteTitle(page), href: `/${page}/` })),
    ),
  })),
};

/** The text of the index file. */
export const indexText = writeIndexFile(indexOf(records, shown));

/** Its hash, by which its address changes when the text does. */
export const indexHash = createHash('sha256').update(indexText).digest('hex').slice(0, 8);

/** Where the index file of this build lies. */
export const indexAddress = address(`/search-index.${indexHash}.json`);
