import { mentionedPaths, NAMES, readCommandLine, type CommandLine } from './command-line.ts';
import { toldBy, type Corpus } from './corpus.ts';
import { keptIn } from './kept.ts';
import { scopesOf, type Scope } from './scope.ts';
import { completions, correct } from './spelling.ts';
import { isFlag, isStopWord, stem, words } from './words.ts';

/** One thing a query asks for, with every stem that would answer it and how well, from 0 to 1. */
export interface Concept {
  word: string;
  stems: ReadonlyMap<string, number>;
  /** Its share in the query. */
  weight: number;
}

/** What a query is after: to do something, to understand something, to get out of an error, or a name. */
export type Intent = 'task' | 'concept' | 'error' | 'name';

/** A query, understood. */
export interface Query {
  /** What was searched for: the text without its corrections undone, in small letters. */
  text: string;
  /** The same without the words that say nothing. */
  told: string;
  /** The text with its last word completed, where that is only begun. */
  completed: string[];
  concepts: Concept[];
  /** Every stem that would answer any of them. */
  wanted: ReadonlySet<string>;
  /** The weights of all concepts together. */
  asked: number;
  intent: Intent;
  /** What it wants to be done, as the verbs that would say so and how well. */
  action: ReadonlyMap<string, number>;
  /** Tools it names. */
  scopes: ReadonlySet<Scope>;
  line: CommandLine | undefined;
  mentioned: string[][];
  corrections: [from: string, to: string][];
}

/** Queries longer than this say nothing more. */
export const LONGEST = 400;
const MOST_CONCEPTS = 24;

/** What differs from one message to the next, and what begins them all: addresses, ids, lines of a source, ends of pod names. */
const VARYING =
  /response from daemon:(?= )|https?:\/\/(?!localhost)\S+|\S+\.(?:docker\.io|go:)\S*|\b[0-9a-f]{8,}\b/gi;

/**
 * Understands a query.
 * @param exact search for the words as they are, without correcting them.
 */
export function readQuery(raw: string, corpus: Corpus, exact = false): Query {
  const text = raw
    .slice(0, LONGEST)
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('’', "'");
  const line = readCommandLine(text, corpus, exact);
  const corrections: [string, string][] = [...(line?.corrections ?? [])];
  const fixed = new Map(corrections);
  const typed = words(text.replaceAll(VARYING, ' '));
  const isOpen = !/[\s"'.?!:)]$/.test(text);
  const all = joined(typed, corpus).flatMap((word, at, { length }) => {
    const better =
      exact || fixed.has(word)
        ? (fixed.get(word) ?? word)
        : corrected(`${word}${isOpen && at === length - 1 ? BEGUN : ''}`, corpus);
    if (better !== word && !fixed.has(word)) corrections.push([word, better]);
    fixed.set(word, better);
    return better.split(' ');
  });
  const concepts = conceptsOf(all, corpus, isOpen);
  const meant = corrections.reduce((said, [from, to]) => said.replace(from, to), text.toLowerCase());
  return {
    text: all.map(stem).join(' '),
    told: toldBy(all),
    completed: isOpen && !line?.isBegun ? completionsOf(all, corpus) : [],
    concepts,
    wanted: new Set(concepts.flatMap(({ stems }) => [...stems.keys()])),
    asked: concepts.reduce((total, { weight }) => total + weight, 0) || 1,
    intent: intentOf(meant, all, corpus),
    action: actionOf(meant, all, corpus),
    scopes: scopesOf(all),
    line,
    mentioned: mentionedPaths(all.join(' '), corpus),
    corrections,
  };
}

/** Two words that the site rather writes as one, as one: `stateful set`. */
function joined(typed: readonly string[], { holders }: Corpus): string[] {
  const count = (word: string): number => holders(stem(word)).length;
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
  if (last.length < 3 || corpus.vocabulary.has(last)) return [];
  return completions(last, corpus, 3).map((word) => [...all.slice(0, -1), word].map(stem).join(' '));
}

/** Stands behind a word that may only be begun. */
const BEGUN = '*';

/** The word of the site that a word of the query was meant to be, or the word itself. */
const corrected = keptIn((key, corpus) => {
  const [word = '', begun] = key.split(BEGUN);
  if (isFlag(word) || isStopWord(word) || INTENT_WORDS.has(word)) return word;
  const spelling = corpus.spellings.get(word);
  if (spelling !== undefined) return spelling;
  if (corpus.vocabulary.has(word)) return word;
  const doubled = word.replace(/([bdgmnprt])(ed|ing)$/, '$1$1$2');
  if (doubled !== word && corpus.vocabulary.has(doubled)) return doubled;
  if (corpus.has(stem(word)) || corpus.synonyms(stem(word)).size > 0) return word;
  if (begun !== undefined && corpus.startingWith(word).length > 0) return word;
  return correct(word, corpus) ?? inTwo(word, corpus) ?? word;
});

/** A word that is two words of the site written as one: `dockercompose`. */
function inTwo(word: string, { vocabulary }: Corpus): string | undefined {
  for (let at = 3; at <= word.length - 3; at++)
    if (vocabulary.has(word.slice(0, at)) && vocabulary.has(word.slice(at)))
      return `${word.slice(0, at)} ${word.slice(at)}`;
  return undefined;
}

function conceptsOf(all: readonly string[], corpus: Corpus, isOpen: boolean): Concept[] {
  const telling = all.filter((word) => !isStopWord(word) && !INTENT_WORDS.has(word));
  const chosen = [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_CONCEPTS);
  const concepts = chosen.map((word): Concept => {
    const concept = conceptOf(`${word}${isOpen && word === all.at(-1) ? BEGUN : ''}`, corpus);
    return isTool(word) && chosen.length > 1 ? { ...concept, weight: 0.5 * concept.weight } : concept;
  });
  return [...concepts, ...phraseConcepts(all, corpus)];
}

const conceptOf = keptIn((key, corpus): Concept => {
  const [word = '', begun] = key.split(BEGUN);
  const stems = new Map<string, number>();
  const add = (each: string, fit: number) => stems.set(each, Math.max(fit, stems.get(each) ?? 0));
  const own = stem(word);
  for (const other of corpus.synonyms(own))
    for (const part of other.split(' ')) add(part, other.includes(' ') ? 0.4 : 0.7);
  if (begun !== undefined && word.length > 1) {
    const known = corpus.vocabulary.has(word) || corpus.synonyms(own).size > 0;
    for (const other of completions(word, corpus, 8)) add(stem(other), known ? 0.3 : 0.9);
  }
  add(own, 1);
  return { word, stems, weight: weightOf(word, own, stems, corpus) };
});

/** Beside other words the name of a tool only says where. */
export const isTool = (word: string): boolean => /^(?:docker|podman|kubernetes|kubectl|k8s|kube)$/.test(word);

function weightOf(word: string, own: string, stems: ReadonlyMap<string, number>, corpus: Corpus): number {
  if (/^\d+$/.test(word)) return word.length === 3 && corpus.has(own) ? 0.5 : 0.15;
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

const phraseConcept = keptIn((phrase, corpus): Concept[] => {
  const all = phrase.split(' ');
  const word = all.map(stem).join(' ');
  const one = stem(all.join(''));
  const meant = [...corpus.synonyms(word), ...(corpus.has(one) ? [one] : [])].filter(
    (each) => !each.includes(' '),
  );
  if (meant.length === 0) return [];
  const weight = Math.max(...meant.map((each) => corpus.weight(each)));
  return [{ word, stems: new Map(meant.map((each) => [each, 0.9])), weight }];
});

const INTENT_WORDS = new Set(
  'difference differences vs versus between compared comparison error errors errored explain meaning purpose way command easy remember happen happens does'.split(
    ' ',
  ),
);
const CONCEPT =
  /^(?:is|are|do|does) |\b(?:vs|versus|differences?|differs?|different (?:from|between|than)|compar\w+|why|meaning|purpose|explain\w*|(?:what|who|where) (?:is|are|does|do|happens?)|whats|what's|when (?:to|should)|does|how does|how do containers)\b/;
const ERROR =
  /\b(?:error|errors|failed\w*|fails|failure|denied|can(?:no|')?t|unable|die[sd]?|unauthorized|refused|not (?:found|available)|could(?: not|n't)|must be|keeps? (?:restart|crash|exit|fail|stopp|dy)ing|no such|no space|low on|evicted|(?:is|are) already|in use|insufficient|unreachable|back-off|invalid|unknown|crash\w*|\w+backoff|errimage\w*|exits?|exited|stuck|not (?:a|running|ready|work\w*)|doesn't work|requires|forbidden|timed? ?out|fix|debug|troubleshoot\w*|oomkilled|killed)\b|[a-z]:\s.*[a-z]:\s/;

/** Why did it end? is a question about an error; what happens when it ends? is not. */
const WHY_ENDED = /\bwhy\b.*\b(?:restart|exit|stop|die|crash|kill|fail|disappear|end)/;
const NO_ERROR = /\b(?:vs|difference|what happens)\b/;
/** Words that are about an error only where nobody says what to do: `remove it when it exits`. */
const PERHAPS = /\b(?:exits?|exited|killed|stuck|invalid|running|ready|work\w*)\b/g;

/** Which of several things, or whether something runs: a command shows it. */
const WHICH =
  /^(?:on |in |to |from )?(?:which (?!is\b|are\b)|what \w+ (?:\w+ )?(?:do i have|are (?:there|on|in|running)|exist))/;
const WHETHER = /^is .*\b(?:running|installed|up)\b/;

/** Who says what something does, asks what it means: `a VM boots its own kernel`. */
const STATEMENT =
  /^(?!wh|how)(?:\S+ )+(?:starts|runs|shares|boots|isolates|needs) |^\w+s (?:share|need|boot) /;

/** What stands in a Dockerfile is told by the notes. */
const LANGUAGE =
  /^(?!.*build).*\b(?:(?:in|of) (?:\w+ )?dockerfile|dockerfile (?!in|from|path|to|with|name)\w)/;

/** The first thing that a query says to do; a question which things there are wants a list. */
function actionOf(text: string, all: readonly string[], corpus: Corpus): Map<string, number> {
  const said = WHICH.test(text)
    ? 'list'
    : all.map(stem).find((each, at) => corpus.actions.has(each) && !NAMES.test(all[at + 1] ?? ''));
  if (said === undefined) return new Map();
  return new Map([...[...corpus.synonyms(said)].map((each) => [each, 0.7] as const), [said, 1]]);
}

function intentOf(text: string, all: readonly string[], { actions }: Corpus): Intent {
  const [first = ''] = all.filter((word) => !isStopWord(word));
  const isOrder = actions.has(stem(first));
  if (WHY_ENDED.test(text)) return 'error';
  if (ERROR.test(isOrder ? text.replaceAll(PERHAPS, '') : text) && !NO_ERROR.test(text)) return 'error';
  if ((WHICH.test(text) || WHETHER.test(text)) && !NO_ERROR.test(text)) return 'task';
  if (CONCEPT.test(text) && !/\bhow (?:to|do i|can i|do we)\b/.test(text)) return 'concept';
  if (LANGUAGE.test(text) || STATEMENT.test(text)) return 'concept';
  if (/\bhow (?:to|do|can)\b/.test(text)) return 'task';
  if (all.some((word) => isFlag(word) || actions.has(stem(word)))) return 'task';
  return 'name';
}
