/** What a record gains beside the words it shares with a query, and what it loses. */
import { subcommands } from '../query/command-line.ts';
import type { CommandEntry } from '../records/command-entry.ts';
import { fitCommand, hasWord } from './fit-command.ts';
import type { Corpus, Entry } from '../index/corpus.ts';
import { sameLine } from './same-line.ts';
import { isTool, type Concept } from '../query/concepts.ts';
import { directionOf } from '../query/intent.ts';
import type { Query } from '../query/query.ts';
import type { RecordKind } from '../records/records.ts';
import { explainsErrors, isQuiz } from '../records/scope.ts';
import { isFlag, stem, words } from '../language/words.ts';

/**
 * What a command gains whose subcommand is the whole query, `exec` or `compose up`; each flag and argument of its line takes from
 * that, so that the plainest of several comes first.
 */
const WHOLE = 5;
/** What a command gains whose line is typed as it stands on the site; for a part of the line, so much less. */
const SAME = 7;

/** A command that a pasted line may be, or whose subcommand the query says or names. */
export function lineBonus(
  { command }: Entry,
  { typed, line, mentioned, intent, concepts, text }: Query,
  corpus: Corpus,
): number {
  if (command === undefined) return 0;
  const alike = sameLine(typed, command.line);
  const same = alike > 0 && line?.told.some((word) => !hasWord(command, word, corpus)) ? 0 : alike;
  if (same > 0.55 || (same > 0 && line === undefined)) return SAME * same;
  if (line !== undefined)
    return 4 * fitCommand(line, command, corpus) * (line.args.length > 2 || intent === 'error' ? 0.4 : 1);
  if (command.paths.some((path) => path.slice(1).flatMap(words).map(stem).join(' ') === text))
    return WHOLE - Math.min(2, command.weight + command.args.size);
  const named = namedBonus(command, concepts);
  const isMentioned = command.paths.some((path) => mentioned.includes(path.join(' ')));
  return named + (isMentioned ? (intent === 'concept' ? 0.3 : 0.8) : 0);
}

/** What a flag gains with each line of the same subcommand that has it too, and with how many lines at most. */
const USE = 0.05;
const MOST_USES = 10;

/** Flags without a command line lead to the commands that have them, first to those of the subcommand that has them most. */
export function flagBonus({ command }: Entry, { line, concepts }: Query, corpus: Corpus): number {
  if (command === undefined || line !== undefined) return 0;
  const gain = (flag: string) => 2 + USE * Math.min(MOST_USES, usesOf(flag, command, corpus));
  const met = concepts.filter(({ word }) => isFlag(word) && command.flags.has(word));
  return met.reduce((total, { word }) => total + gain(word), 0) / concepts.length;
}

/** How many commands of the same subcommand have a flag. */
function usesOf(flag: string, { paths: [path = []] }: CommandEntry, corpus: Corpus): number {
  const { all } = subcommands(corpus.records).commands.get(path.join(' ')) ?? { all: [] };
  return all.filter((at) => corpus.entry(at).command!.flags.has(flag)).length;
}

/** A note whose title names the command that a sentence asks about. */
export function mentionBonus({ record, command }: Entry, { mentioned }: Query): number {
  if (command !== undefined || mentioned.length === 0) return 0;
  const isNamed = mentioned.some((path) => ` ${record.title} `.toLowerCase().includes(` ${path} `));
  return isNamed ? 1 : 0;
}

/** A sentence that says every word of a subcommand side by side, `image save` in "save an image to a file"; more if it says nothing else. */
function namedBonus({ named }: CommandEntry, concepts: readonly Concept[]): number {
  if (named.length < 2) return 0;
  const told = concepts.filter(({ word }) => !isTool(word));
  const places = named.map((each) => told.findIndex(({ stems }) => stems.get(each) === 1));
  const isSaid = Math.min(...places) >= 0 && Math.max(...places) - Math.min(...places) < named.length;
  if (!isSaid) return 0;
  return told.length === named.length ? 1.5 : 0.6;
}

/** What a command gains whose title begins with the very verb that the query says. */
const ACTION = 0.4;

/** What a record gains whose title is the whole query. */
const EXACT: Record<RecordKind, number> = { command: 3, note: 3.2, figure: 0.3, term: 3.2 };

/** What a page gains of which the whole query is another name. */
const PAGE_NAME = 3.5;

/**
 * The whole query is a title or another name; where it is an order, the heading of a section, not of a page, does not outdo the command.
 * A figure is no better answer for its name than the section that has it.
 */
export function exactBonus({ exact, told, record, phrases }: Entry, query: Query): number {
  const { text, completed, intent, action } = query;
  const isCommand = record.kind === 'command';
  const fit = (at: number): number => {
    if (exact[at] === text) return 1;
    if (completed.includes(exact[at]!)) return 0.7;
    // Nor does a command explain anything, though it does what a question names: the pods of a deployment.
    if (query.told === '' || told[at] !== query.told || (isCommand && intent === 'concept')) return 0;
    return record.kind === 'term' && at === 0 && intent === 'concept' ? 1 : 0.6;
  };
  const meant = Math.max(...exact.map((_, at) => fit(at)));
  if (meant === 0) return 0;
  if (fit(0) < meant && record.kind !== 'figure')
    return meant === 1 && record.context === '' ? PAGE_NAME : (intent === 'error' ? 1 : 2) * meant;
  if (record.kind === 'note' && record.context && action.has(phrases[0]?.[0] ?? '')) return 0.5 * meant;
  return EXACT[record.kind] * meant;
}

/** What records of each kind gain or lose, by what the query is after; `troubles` is for those on a page of errors. */
const INTENT_BONUS: Record<Query['intent'], Record<RecordKind | 'troubles', number>> = {
  task: { command: 0.6, note: 0, figure: -0.2, term: -0.4, troubles: 0 },
  concept: { command: -0.6, note: 0.6, figure: 0.1, term: -0.3, troubles: -0.3 },
  error: { command: 0, note: 0.7, figure: -1, term: -0.2, troubles: 0.4 },
  figure: { command: -0.6, note: 0.3, figure: 2, term: -0.2, troubles: 0 },
  name: { command: 0, note: 0.3, figure: -0.2, term: 0.2, troubles: 0 },
};

/** What kind of record the query is after; an error is explained on a page of errors, and nobody searches for a quiz. */
export function intentBonus({ record, command }: Entry, { intent }: Query): number {
  const bonus = INTENT_BONUS[intent];
  const troubles = explainsErrors(record.href) ? bonus.troubles : 0;
  const plain = command ? 0.04 * command.weight : 0;
  const quiz = isQuiz(record.href) ? 0.8 : 0;
  const part = record.kind === 'figure' && record.context !== '' ? 0.6 : 0;
  return bonus[record.kind] + troubles - plain - quiz - part;
}

/** What a command gains for having things go the way that the query says; for the other way it loses as much. */
const DIRECTION = 0.6;

/** A command that has things go the way that the query says, into a container or out of it. */
export const directionBonus = (
  { command, record }: Entry,
  { direction }: Query,
  { wording }: Corpus,
): number =>
  command === undefined || direction === 0
    ? 0
    : DIRECTION * direction * directionOf(record.title.toLowerCase(), wording);

/** A command whose title begins with what is to be done. */
export function actionBonus({ command, phrases }: Entry, { action, intent, line }: Query): number {
  if (command === undefined || intent !== 'task' || line !== undefined) return 0;
  return ACTION * (action.get(phrases[0]?.[0] ?? '') ?? 0);
}

/** Whether a record is about the tool that the query names; a container without a word about the tool is rather Docker's. */
export function scopeBonus({ scope: own }: Entry, { scopes, wanted }: Query): number {
  if (own === undefined) return 0;
  if (scopes.size === 0) {
    if (own === 'docker') return 0.2;
    return own === 'kubernetes' && wanted.has('container') ? -0.4 : 0;
  }
  if (scopes.has(own)) return 0.3;
  const isFar = [own, ...scopes].some((each) => /^[kb]/.test(each));
  return isFar ? -2 : scopes.has('docker') ? -0.4 : -1;
}
