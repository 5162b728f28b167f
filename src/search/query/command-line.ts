import { distance } from '../../problems/nearest.ts';
import type { Corpus } from '../index/corpus.ts';
import { memoise } from '../../memoise.ts';
import { isFlag, isStopWord, stem, words } from '../language/words.ts';

/** A command line found in a query. */
export interface CommandLine {
  /** The words of the subcommand as far as the tools have such a one: `docker container ls`. */
  path: string[];
  /** Flags after it; those before it, such as `--context`, only say where it runs. */
  flags: string[];
  /** Words after it. */
  args: string[];
  /** Those of them that a command with this subcommand says itself, so that they hardly name anything of the reader's. */
  told: string[];
  /** Whether the last word of `path` is only begun. */
  isBegun: boolean;
  /** Whether commands of the site have this subcommand; else it is the beginning of some. */
  isWhole: boolean;
  /** Words that had to be corrected. */
  corrections: [from: string, to: string][];
}

const TOOLS = ['docker', 'kubectl', 'podman'];

/**
 * Reads a query as a pasted or half-typed command: the longest subcommand wins.
 * @param exact words that are meant as they are.
 * @returns undefined when it does not begin with a tool and one of its subcommands.
 */
export function readCommandLine(
  text: string,
  corpus: Corpus,
  exact: readonly string[] = [],
): CommandLine | undefined {
  const [program = '', ...rest] = wordsOfLine(text);
  const corrected = (word: string, known: Iterable<string>) =>
    words(word).every((part) => exact.includes(part)) ? undefined : near(word, known, corpus);
  const tool = TOOLS.includes(program) || rest.length === 0 ? program : corrected(program, TOOLS);
  if (tool === undefined || !TOOLS.includes(tool)) return undefined;
  const corrections: [string, string][] = tool === program ? [] : [[program, tool]];
  const path = [tool === 'podman' ? 'docker' : tool];
  let isBegun = false;
  while (rest.length > 0) {
    const next = nextWords(corpus, path.join(' '));
    rest.splice(0, flagsBefore(rest, next));
    const word = rest[0]!;
    const isKnown = next.has(word);
    // A single letter behind the tool could begin too much.
    const mayBegin = rest.length === 1 && !/\s$/.test(text) && word.length + path.length > 2;
    isBegun = !isKnown && mayBegin && [...next].some((known) => known.startsWith(word));
    const meant = isKnown || isBegun ? word : corrected(word, next);
    if (meant === undefined) break;
    if (meant !== word) corrections.push([word, meant]);
    path.push(meant);
    rest.shift();
  }
  if ((path.length < 2 && rest.length > 0) || corpus.wording.naming.test(rest[0] ?? '')) return undefined;
  const commands = subcommands(corpus.records).commands.get(path.join(' '))?.all;
  const isWhole = commands !== undefined;
  if (rest.length > 0 && !isFlag(rest[0]!) && !isWhole) return undefined;
  const flags = rest.filter(isFlag).map((flag) => flag.split('=')[0]!);
  const args = rest.filter((word) => !isFlag(word) && !isStopWord(word));
  return {
    path,
    flags,
    args,
    told: args.filter((word) => commands?.some((at) => corpus.entry(at).command!.own.has(stem(word)))),
    isBegun,
    isWhole,
    corrections,
  };
}

/** Reads a subcommand with a flag behind it as a command of the first tool that has it: `run -d`, `up -d`, `apply -f`; `RUN` is a Dockerfile's. */
export function readWithoutTool(text: string, corpus: Corpus): CommandLine | undefined {
  if (!/^\s*[a-z]+ -/.test(text)) return undefined;
  for (const tool of ['docker', 'docker compose', 'kubectl']) {
    const line = readCommandLine(`${tool} ${text}`, corpus, wordsOfLine(text));
    if (line?.isWhole) return line;
  }
  return undefined;
}

/** How many words are flags, with their values, before a subcommand: `docker --context prod ps`, `docker compose -f prod.yml up`. */
function flagsBefore(rest: readonly string[], next: ReadonlySet<string>): number {
  let at = 0;
  while (isFlag(rest[at] ?? '')) at += rest[at]!.includes('=') || next.has(rest[at + 1] ?? '') ? 1 : 2;
  return next.has(rest[at] ?? '') ? at : 0;
}

/** The commands of the site that the words of a sentence name: `docker stop` in "what does docker stop do". */
export const mentionedPaths = (all: readonly string[], corpus: Corpus): string[] =>
  all.flatMap((tool, at) => {
    if (!TOOLS.includes(tool)) return [];
    let path = tool;
    let end = at + 1;
    while (nextWords(corpus, path).has(all[end]!)) path += ` ${all[end++]}`;
    const isOne =
      subcommands(corpus.records).commands.has(path) && !corpus.wording.naming.test(all[end] ?? '');
    return isOne ? [path] : [];
  });

function wordsOfLine(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/^sudo\s+/, '')
    .replace(/\bdocker-(?=(?:compose|machine)(?: |$))/g, 'docker ')
    .replace(/\s*(?:\$\(|[|;&<>]).*$/s, '')
    .split(/\s+|\b[.:]+(?!\S)/)
    .filter((word) => word !== '' && /^[\p{L}\p{N}@./:=_"'{}*-]+$/u.test(word));
}

/** The subcommands of the site: every spelling with the commands that have it, and the words that may follow a path. */
export const subcommands = memoise((records: Corpus['records']) => {
  const commands = new Map<string, { path: string[]; all: number[] }>();
  const next = new Map<string, Set<string>>();
  const add = (spelling: string, at: number): void => {
    const path = spelling.split(' ');
    path.forEach((word, place) => {
      const before = path.slice(0, place).join(' ');
      next.set(before, (next.get(before) ?? new Set()).add(word));
    });
    commands.set(spelling, { path, all: [...(commands.get(spelling)?.all ?? []), at] });
  };
  records.forEach((record, at) => {
    if (record.kind === 'command') for (const spelling of record.typed) add(spelling, at);
  });
  return { commands, next };
}, new WeakMap());

const nextWords = (corpus: Corpus, path: string): ReadonlySet<string> =>
  subcommands(corpus.records).next.get(path) ?? new Set();

function near(word: string, known: Iterable<string>, corpus: Corpus): string | undefined {
  if (word.length < 3 || isFlag(word) || isStopWord(word) || corpus.stems.has(word)) return undefined;
  const most = word.length < 6 ? 1 : 2;
  return [...known]
    .filter((each) => each.length > 2 && distance(word, each) <= most)
    .sort((a, b) => distance(word, a) - distance(word, b))[0];
}
