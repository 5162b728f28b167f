import { writeActions } from './actions.ts';
import { commandEntry } from '../records/command-entry.ts';
import { piecesOf, type IndexFile, type Shown } from './index-file.ts';
import { writeLexicon } from './lexicon.ts';
import { writePlaces, type Field, type Posting } from './postings.ts';
import type { CommandRecord, SearchRecord } from '../records/records.ts';
import { spellingsOf } from '../records/spellings.ts';
import { writeSynonyms } from './synonyms.ts';
import { writeWording } from '../language/wording.ts';
import { stem, stemsOf, words } from '../language/words.ts';

/** What the index file says of some records, worked out at build time so that a browser has nothing to work out. */
export function indexOf(records: readonly SearchRecord[], shown: Shown): IndexFile {
  const { lexicon, postings, lengths } = gather(records);
  const stems = [...lexicon.keys()].sort();
  const places = (field: Field) =>
    stems
      .map((each) => writePlaces((postings.get(each) ?? []).filter((place) => place.field === field)))
      .join(' ');
  return [
    {
      lexicon: writeLexicon(new Map(stems.map((each) => [each, [...lexicon.get(each)!]]))),
      synonyms: writeSynonyms(),
      actions: writeActions(),
      wording: writeWording(),
    },
    { title: places('title'), names: places('names'), code: places('code') },
    shown,
    piecesOf(records),
    { text: places('text'), lengths },
    records.map(quotedText),
  ];
}

/** The words of some records. */
interface Gathered {
  /** Every stem with the words that have it. */
  lexicon: Map<string, Set<string>>;
  /** Where each stem stands. */
  postings: Map<string, Posting[]>;
  /** How many words the text of each record has. */
  lengths: number[];
}

function gather(records: readonly SearchRecord[]): Gathered {
  const odd = new Set(spellingsOf(records).keys());
  const postings = new Map<string, Posting[]>();
  const lexicon = new Map<string, Set<string>>();
  const learn = (all: readonly string[]): string[] => {
    for (const word of all) {
      if (odd.has(word)) continue;
      const known = lexicon.get(stem(word));
      if (known) known.add(word);
      else lexicon.set(stem(word), new Set([word]));
    }
    return stemsOf(all);
  };
  const post = (at: number, field: Field, all: readonly string[]): void => {
    const tally = new Map<string, number>();
    for (const each of all) tally.set(each, (tally.get(each) ?? 0) + 1);
    for (const [each, count] of tally) {
      const known = postings.get(each);
      if (known) known.push({ at, field, count });
      else postings.set(each, [{ at, field, count }]);
    }
  };
  const lengths = records.map((record, at) => {
    const names = (record.names ?? []).map(words);
    post(at, 'title', learn(words(record.title)));
    post(at, 'names', names.flatMap(stemsOfName));
    if (record.kind !== 'term') learn(names.flat());
    if (record.kind === 'command') {
      const { flags, args, paths } = commandEntry(record);
      post(at, 'code', [...flags, ...args, ...new Set(paths.flat().map(stem))]);
      learn([...flags, ...paths.flat()]);
    }
    const text = learn(words(`${record.text} ${record.context}`));
    post(at, 'text', text);
    return text.length;
  });
  const rare = records.map((record) =>
    record.kind === 'command' ? wordsOfForms(record).filter((word) => !lexicon.has(stem(word))) : [],
  );
  rare.forEach((all, at) => post(at, 'code', [...new Set(learn(all))]));
  for (const each of postings.keys()) if (!lexicon.has(each)) lexicon.set(each, new Set());
  return { lexicon, postings, lengths };
}

/** The stems of a name without stop words; of one that has nothing else, such as `about`, all stems. */
function stemsOfName(name: readonly string[]): string[] {
  const telling = stemsOf(name);
  return telling.length > 0 ? telling : name.map(stem);
}

/** The words of all lines of a command, in the form for each shell. */
const wordsOfForms = ({ forms }: CommandRecord): string[] =>
  forms
    .flatMap(({ entries }) => entries.flatMap(({ tokens }) => tokens.flatMap(({ pieces }) => pieces)))
    .flatMap((piece) => (typeof piece === 'string' ? words(piece) : []));

/** How many characters of a text the index keeps, and a result shows. */
const QUOTED = 112;

/** The text that results quote from; none of a command, which is shown by its line. */
function quotedText({ kind, text }: SearchRecord): string {
  if (kind === 'command') return '';
  return text.length <= QUOTED ? text : `${text.slice(0, text.lastIndexOf(' ', QUOTED))} …`;
}
