import {
  actionBonus,
  directionBonus,
  exactBonus,
  flagBonus,
  intentBonus,
  lineBonus,
  mentionBonus,
  scopeBonus,
} from './bonuses.ts';
import { commandsFor } from './fit-command.ts';
import type { Corpus, Entry } from '../index/corpus.ts';
import { lookUp } from './look-up.ts';
import { phraseFit } from './phrase-fit.ts';
import { readQuery, type Query } from '../query/query.ts';

/** A record that answers a query, and how well. */
export interface Hit {
  entry: Entry;
  score: number;
}

/** What a query found, best first. */
export interface Answer {
  query: Query;
  hits: Hit[];
}

/** How many records are ranked; more for a single word, which many may hold equally well. */
const MOST_CANDIDATES = 80;
const MOST_FOR_A_WORD = 150;

/** How much the other names of a section count against its heading: readers' questions for it, and the heading behind the title of its page. */
const AS_ASKED = 0.9;

/** Finds the records that answer a query, best first. */
export function search(raw: string, corpus: Corpus): Answer {
  const query = readQuery(raw, corpus);
  const matches = lookUp(query, corpus, corpus.has(query.told) ? MOST_FOR_A_WORD : MOST_CANDIDATES);
  const others = query.line ? commandsFor(query.line, corpus) : new Set<number>();
  for (const { at } of matches) others.delete(at);
  for (const at of others) matches.push({ at, relevance: 0, coverage: 0 });
  const hits = matches.map(({ at, relevance, coverage }) => {
    const entry = corpus.entry(at);
    return { entry, score: scoreOf(entry, query, corpus, coverage, relevance) };
  });
  return { query, hits: hits.sort((a, b) => b.score - a.score || a.entry.at - b.entry.at) };
}

function scoreOf(entry: Entry, query: Query, corpus: Corpus, coverage: number, relevance: number): number {
  const other = entry.record.kind === 'note' ? AS_ASKED : 1;
  const fits = entry.phrases.map((stems, at) => phraseFit(stems, query, corpus) * (at > 0 ? other : 1));
  const phrase = Math.max(...fits);
  const words = 3 * phrase + 1.5 * coverage + relevance + 0.4 * sameWords(entry, query);
  return (
    words * wordsCount(query) +
    lineBonus(entry, query, corpus) +
    flagBonus(entry, query, corpus) +
    mentionBonus(entry, query) +
    exactBonus(entry, query) +
    intentBonus(entry, query) +
    actionBonus(entry, query) +
    directionBonus(entry, query, corpus) +
    scopeBonus(entry, query)
  );
}

/** The share of the query's words that stand in a record's names letter for letter, so that `containers` leads rather to what is about several. */
function sameWords({ said }: Entry, { concepts }: Query): number {
  return concepts.filter(({ word }) => said.has(word)).length / (concepts.length || 1);
}

/** Next to a command line its words count less, and not at all while it is only the beginning of one. */
function wordsCount({ line }: Query): number {
  if (line === undefined || line.args.length > 2) return 1;
  return line.isWhole ? 0.4 : 0;
}
