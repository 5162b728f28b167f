import { toldBy, type Corpus } from '../index/corpus.ts';
import { mentionedPaths, readCommandLine, readWithoutTool, type CommandLine } from './command-line.ts';
import { BEGUN, conceptsOf, type Concept } from './concepts.ts';
import { corrected } from './corrections.ts';
import { actionOf, directionOf, intentOf, type Intent } from './intent.ts';
import { wordsAsTyped } from '../records/command-entry.ts';
import { scopesOf, type Scope } from '../records/scope.ts';
import { completions } from './spelling.ts';
import { isStopWord, stem, words } from '../language/words.ts';

/** A query, understood. */
export interface Query {
  /** The words of a command line, as they were typed, in small letters. */
  typed: string[];
  /** The stems of all its words, corrected. */
  text: string;
  /** The same without stop words. */
  told: string;
  /** `text` with its last word completed in one way or another, where that is only begun. */
  completed: string[];
  concepts: Concept[];
  /** Every stem that would answer any of them. */
  wanted: ReadonlySet<string>;
  /** The weights of all concepts together. */
  asked: number;
  intent: Intent;
  /** What it wants to be done, as the verbs that would say so and how well. */
  action: ReadonlyMap<string, number>;
  /** 1 for something that goes into a container, -1 for out of one, 0 where neither is said. */
  direction: number;
  /** Tools it names. */
  scopes: ReadonlySet<Scope>;
  line: CommandLine | undefined;
  /** Subcommands that it names in a sentence: `docker stop`. */
  mentioned: string[];
  corrections: [from: string, to: string][];
}

/** How many characters of a query are read: of a long one, such as a pasted output, its beginning, and its end, where the error stands. */
const LONGEST = 400;
const BEGINNING = 120;

/** Understands a query. What stands between quotes at its beginning is meant as it is, and not corrected. */
export function readQuery(raw: string, corpus: Corpus): Query {
  let exact: string[] = [];
  const text = cut(raw)
    .replaceAll(/\p{Cc}/gu, ' ')
    // What a word processor makes of two dashes, and two dashes before a single letter.
    .replaceAll(/\B[–—]/g, '--')
    .replace(/^\s*["“`](.*)["”`]/, (_, quoted: string) => ((exact = words(quoted)), quoted))
    .replaceAll(/\B--(?=\w\b|it\b)/g, '-')
    .replace(corpus.wording.prompt, '')
    .replace(corpus.wording.beforeTool, '')
    .replaceAll('’', "'");
  const line = readCommandLine(text, corpus, exact) ?? readWithoutTool(text, corpus);
  const corrections: [string, string][] = [...(line?.corrections ?? [])];
  const fixed = new Map(corrections);
  const typed = words(text.toLowerCase().split(corpus.wording.varying).join(' '));
  const isOpen = !/[\s"'.?!:)]$/.test(text);
  const all = joined(typed, corpus).flatMap((word, at, { length }) => {
    const better =
      exact.includes(word) || fixed.has(word)
        ? (fixed.get(word) ?? word)
        : corrected(`${word}${isOpen && at === length - 1 ? BEGUN : ''}`, corpus);
    if (better !== word && !fixed.has(word)) corrections.push([word, better]);
    fixed.set(word, better);
    return better.split(' ');
  });
  if (line) line.flags = line.flags.map((flag) => fixed.get(flag) ?? flag);
  const concepts = conceptsOf(all, corpus, isOpen);
  const meant = corrections.reduce((said, [from, to]) => said.replace(from, to), text.toLowerCase());
  const intent = intentOf(meant, all, corpus);
  return {
    typed: wordsAsTyped(text.trim().replace(/^podman\b/i, 'docker')),
    text: all.map(stem).join(' '),
    told: toldBy(intent === 'concept' ? all.filter((word) => !corpus.wording.aside.test(word)) : all),
    completed: isOpen && !line?.isBegun ? completionsOf(all, corpus) : [],
    concepts,
    wanted: new Set(concepts.flatMap(({ stems }) => [...stems.keys()])),
    asked: concepts.reduce((total, { weight }) => total + weight, 0) || 1,
    intent,
    action: actionOf(meant, all, corpus),
    direction: directionOf(meant, corpus.wording),
    scopes: scopesOf(all, corpus.wording),
    line,
    mentioned: mentionedPaths(all, corpus),
    corrections,
  };
}

const cut = (raw: string): string =>
  raw.length <= LONGEST ? raw : `${raw.slice(0, BEGINNING)} ${raw.slice(BEGINNING - LONGEST)}`;

/** Two words that the site rather writes as one, as one: `stateful set`. */
function joined(typed: readonly string[], corpus: Corpus): string[] {
  const count = (word: string): number => corpus.count(stem(word));
  const all: string[] = [];
  for (const word of typed) {
    const last = all.at(-1);
    const isOne =
      last !== undefined &&
      [last, word].every((each) => !isStopWord(each)) &&
      count(last + word) > Math.min(count(last), count(word));
    if (isOne) all[all.length - 1] = last + word;
    else all.push(word);
  }
  return all;
}

function completionsOf(all: readonly string[], corpus: Corpus): string[] {
  const last = all.at(-1) ?? '';
  if (last.length < 3 || corpus.stems.has(last)) return [];
  return completions(last, corpus, 3).map((word) => [...all.slice(0, -1), word].map(stem).join(' '));
}
