import { readFileSync } from 'node:fs';
import { isProblem, readNote } from '../src/content/note-source.ts';
import { compileCommand } from '../src/commands/compile.ts';
import { explaining } from '../src/commands/grammar/grammars.ts';
import { noteSchema } from '../src/content/note.ts';
import { pagesInOrder, parseOutline } from '../src/content/outline.ts';
import { namedPages } from '../src/content/plain-pages.ts';
import { parse as parseGlossary } from '../src/content/glossary.ts';
import { readYaml } from '../src/problems/yaml.ts';
import { openCorpus, openRecords, type Corpus } from '../src/search/index/corpus.ts';
import { openVocabulary } from '../src/search/index/vocabulary.ts';
import { recordsIn, type IndexFile } from '../src/search/index/index-file.ts';
import { searchedFigure, type SearchedNote } from '../src/search/records/models.ts';
import { recordsOf, type SearchRecord } from '../src/search/records/records.ts';
import { indexOf } from '../src/search/index/write-index.ts';
import { catalogue } from './catalogue.ts';
import { readContentFigures } from './figures.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The records of the site, read from the disk, for tools and tests. */
export function siteRecords(): SearchRecord[] {
  const { commands, families } = catalogue();
  const pages = pagesInOrder(parseOutline('content/outline.yaml', read('content/outline.yaml')));
  return recordsOf({
    commands: [...commands.values()].map((command) => compileCommand(command, explaining)),
    familyTitle: (id) => families.find((family) => family.id === id)!.title,
    notes: pages.map(searchedNote),
    figures: readContentFigures().map(searchedFigure),
    glossary: parseGlossary('content/glossary.yaml', read('content/glossary.yaml'), { pages }),
    pages: namedPages,
  });
}

/** The opened index of some records, as a browser has it once their texts are there. */
export const corpusOf = (records: readonly SearchRecord[]): Corpus => corpusIn(bareIndexOf(records));

/** The index file of some records, without slots and outline. */
export const bareIndexOf = (records: readonly SearchRecord[]): IndexFile =>
  indexOf(records, { slots: {}, outline: [] });

/** The index of a file as it is stored, opened. */
export function corpusIn([words, named, , pieces, told, texts]: IndexFile): Corpus {
  const records = pieces.flatMap(recordsIn);
  texts.forEach((text, at) => (records[at]!.text = text));
  return openCorpus(openRecords(records), openVocabulary(words), named, told);
}

function searchedNote(id: string): SearchedNote {
  const file = `content/notes/${id}.mdx`;
  const source = readNote({ file, text: read(file) });
  if (isProblem(source)) throw new Error(`${file}: ${source.message}`);
  const { title, short, lede, asked } = readYaml(file, source.frontmatter?.text ?? '', noteSchema).data;
  return { id, title, short, lede, asked, sections: source.sections };
}
