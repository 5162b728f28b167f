import type { Corpus } from '../index/corpus.ts';
import { memoiseIn } from '../memoise-in.ts';
import { completions } from './spelling.ts';
import { isNumber, isStopWord, stem } from '../language/words.ts';

/** One thing a query asks for, with every stem that would answer it and how well, from 0 to 1. */
export interface Concept {
  word: string;
  stems: ReadonlyMap<string, number>;
  /** How much it counts among the concepts of a query. */
  weight: number;
}

const MOST_CONCEPTS = 24;

/** Marks, behind a word, that the reader may not have typed it to its end. */
export const BEGUN = '*';

/** What the words of a query ask for, one by one and as phrases. */
export function conceptsOf(all: readonly string[], corpus: Corpus, isOpen: boolean): Concept[] {
  const telling = all.filter((word) => !isStopWord(word) && !corpus.wording.aside.test(word));
  const chosen = [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_CONCEPTS);
  // `how to` asks nothing yet: it is not the beginning of `how token`.
  const isBegun = isOpen && (telling.length > 0 || all.length === 1);
  const concepts = chosen.map((word): Concept => {
    const concept = conceptOf(`${word}${isBegun && word === all.at(-1) ? BEGUN : ''}`, corpus);
    return isTool(word) && chosen.length > 1 ? { ...concept, weight: 0.5 * concept.weight } : concept;
  });
  return [...concepts, ...phraseConcepts(all, corpus)];
}

const conceptOf = memoiseIn((key, corpus): Concept => {
  const [word = '', begun] = key.split(BEGUN);
  const stems = new Map<string, number>();
  const add = (each: string, fit: number) => stems.set(each, Math.max(fit, stems.get(each) ?? 0));
  const own = stem(word);
  for (const other of corpus.synonyms(own))
    for (const part of other.split(' ')) add(part, other.includes(' ') ? 0.4 : 0.7);
  if (begun !== undefined && word.length > 1) {
    const known = corpus.stems.has(word) || corpus.synonyms(own).size > 0;
    for (const other of completions(word, corpus, 8)) add(stem(other), known ? 0.3 : 0.9);
  }
  add(own, 1);
  return { word, stems, weight: weightOf(word, own, stems, corpus) };
});

/** Whether a word names a tool; beside other words that only says where. */
export const isTool = (word: string): boolean => /^(?:docker|podman|kubernetes|kubectl|k8s|kube)$/.test(word);

function weightOf(word: string, own: string, stems: ReadonlyMap<string, number>, corpus: Corpus): number {
  if (/^(?:\d+|\w)$/.test(word)) return word.length === 3 && corpus.has(own) ? 0.5 : 0.15;
  const known = [...stems]
    .filter(([each]) => corpus.has(each))
    .map(([each, fit]) => fit * corpus.weight(each));
  return known.length === 0 ? 0.3 : corpus.has(own) ? corpus.weight(own) : Math.max(...known);
}

/** Two or three neighbouring words that mean one thing: `virtual machine`, `control groups`. */
const phraseConcepts = (all: readonly string[], corpus: Corpus): Concept[] =>
  all.flatMap((_, at) =>
    [2, 3].flatMap((length) =>
      at + length > all.length ? [] : phraseConcept(all.slice(at, at + length).join(' '), corpus),
    ),
  );

/** Whether words, written as one, are a word of the site: `stateful set`. */
const isOneWord = (all: readonly string[], one: string, corpus: Corpus): boolean =>
  corpus.has(one) && !isNumber(one) && !all.some(isStopWord);

const phraseConcept = memoiseIn((phrase, corpus): Concept[] => {
  const all = phrase.split(' ');
  const word = all.map(stem).join(' ');
  const one = stem(all.join(''));
  const meant = [...corpus.synonyms(word), ...(isOneWord(all, one, corpus) ? [one] : [])].filter(
    (each) => !each.includes(' '),
  );
  if (meant.length === 0) return [];
  const heaviest = (stems: readonly string[]) => Math.max(...stems.map(corpus.weight));
  const weight = Math.min(heaviest(meant), heaviest(all.map(stem)));
  return [{ word, stems: new Map(meant.map((each) => [each, 0.9])), weight }];
});
