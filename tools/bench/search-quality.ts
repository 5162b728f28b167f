import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/search/index/corpus.ts';
import { arrange } from '../../src/search/ranking/groups.ts';
import type { Shown } from '../../src/search/index/index-file.ts';
import { plainLine } from '../../src/search/plain-line.ts';
import { search } from '../../src/search/ranking/rank.ts';
import type { SearchRecord } from '../../src/search/records/records.ts';
import { topicsOf } from './search-topics.ts';

/** A query with what answers it: commands, or where there are none, topics. */
interface Asked {
  query: string;
  kind: string;
  accept: string[];
  related: string[];
  topic: string;
  topics: string[];
}

/** A query with what answers it: a command that begins so, or a place whose address begins so. */
interface HeldOut {
  query: string;
  kind: string;
  commands: string[];
  places: string[];
}

/** How many of some queries were answered. */
export interface Quality {
  queries: number;
  first: number;
  inThree: number;
  empty: number;
  /** The queries not answered first, with the place of the answer (0 for none). */
  missed: { query: string; place: number }[];
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

/** Queries of real people, judged by the command or the topic that answers them. */
export function askPeople(corpus: Corpus, slots: Shown['slots']): Quality {
  const { queries } = read<{ queries: Asked[] }>('search-queries.json');
  return judge(
    queries.map((asked) => ({ query: asked.query, right: (record) => isAnswer(record, asked, slots) })),
    corpus,
  );
}

/**
 * Queries that were written before any of them was tried, set by set, the oldest first: judged by the command, the place or
 * the topic that answers each.
 */
export function askHeldOut(corpus: Corpus, slots: Shown['slots']): Quality[] {
  const file = read<Record<string, (HeldOut | Asked)[] | string>>('search-held-out.json');
  const sets = Object.values(file).filter((value) => Array.isArray(value));
  return sets.map((set) =>
    judge(
      set.map((asked) => ({
        query: asked.query,
        right: (record) =>
          'accept' in asked ? isAnswer(record, asked, slots) : isHeldOutAnswer(record, asked, slots),
      })),
      corpus,
    ),
  );
}

function isHeldOutAnswer(record: SearchRecord, asked: HeldOut, slots: Shown['slots']): boolean {
  return (
    isCommand(lineOf(record, slots), asked.commands) ||
    asked.places.some((place) => record.href.startsWith(place))
  );
}

function isAnswer(record: SearchRecord, asked: Asked, slots: Shown['slots']): boolean {
  const isAbout = (topics: string[]) => topicsOf(record).some((topic) => topics.includes(topic));
  if (asked.accept.length === 0)
    return isAbout(asked.topics) || isCommand(lineOf(record, slots), asked.related);
  return isCommand(lineOf(record, slots), asked.accept) || (asked.kind === 'error' && isAbout([asked.topic]));
}

/** Thirty queries that other documentation sites were measured with, judged by the page they lead to. */
export function askForPages(corpus: Corpus): Quality {
  const { queries } = read<{ queries: { q: string; pages: string[] }[] }>('search-pages.json');
  return judge(
    queries.map(({ q, pages }) => ({
      query: q,
      right: ({ href }) => pages.some((page) => href.startsWith(`/${page}`)),
    })),
    corpus,
  );
}

function judge(all: { query: string; right: (record: SearchRecord) => boolean }[], corpus: Corpus): Quality {
  const places = all.map(({ query, right }) => {
    const shown = arrange(search(query, corpus), 5).flatMap(({ hits }) =>
      hits.map(({ entry }) => entry.record),
    );
    return { query, place: shown.findIndex(right) + 1, isEmpty: shown.length === 0 };
  });
  return {
    queries: all.length,
    first: places.filter(({ place }) => place === 1).length,
    inThree: places.filter(({ place }) => place >= 1 && place <= 3).length,
    empty: places.filter(({ isEmpty }) => isEmpty).length,
    missed: places.filter(({ place }) => place !== 1).map(({ query, place }) => ({ query, place })),
  };
}

function lineOf(record: SearchRecord, slots: Shown['slots']): string | undefined {
  return record.kind === 'command' ? plainLine(record, slots) : undefined;
}

/** Whether a command begins with the words of an accepted one. */
function isCommand(line: string | undefined, accepted: readonly string[]): boolean {
  const typed = wordsOf(line ?? '');
  return accepted.some((each) => wordsOf(each).every((word, at) => typed[at] === word));
}

const wordsOf = (line: string): string[] => line.toLowerCase().split(/\s+/);
