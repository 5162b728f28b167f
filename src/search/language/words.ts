import { memoise } from '../../memoise.ts';
import { withoutPhrases } from './phrases.ts';

/** Words that carry no subject: articles, pronouns, question words, politeness. */
const STOP = new Set(
  `a about actually also am an and any are as at be been before being but by can cannot certain could did do does doing done each else etc ever
  every for from get gets getting give given go goes going had has have having help here how i if in into is it its itself just
  know let like local locally look make makes making many may me more most much must my myself need needs now currently of on once one ones only onto or
  other our out over own particular per please question really same see self shall should simple single so some someone something specific still
  such take tell than that the their them then there these they thing things this those through to too try trying two
  under until up upon us use used user uses using via want wants was way ways we were what whats when where whether which
  while who why will with within would you your arent cant didnt doesnt dont isnt wasnt wont`.split(/\s+/),
);

/** Whether a word says nothing about the subject of a query. */
export const isStopWord = (word: string): boolean => STOP.has(word);

/**
 * Cuts a text into words, small letters and digits. A flag keeps its dashes: `--rm`, `-it`.
 * Names with dots, dashes or capitals inside (`docker-compose`, `ImagePullBackOff`) give one word per part between signs.
 */
export function words(text: string): string[] {
  const plain = (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  return withoutPhrases(plain.replaceAll(/['’](?=[a-z])/g, '')).match(WORD) ?? [];
}

/** A text that normalizing would leave as it is. */
const PLAIN = /^[\x20-\x7e]*$/;
/** A word of a text, or a flag with its dashes. */
export const WORD = /(?<![\p{L}\p{N}-])--?[a-z][a-z0-9-]*|[\p{L}\p{N}]+/gu;

/** Whether a word is a flag, such as `-it` or `--rm`. */
export const isFlag = (word: string): boolean => word.startsWith('-');

/** Whether a word is a number, which is never completed to another, nor taken for one. */
export const isNumber = (word: string): boolean => /^\d+$/.test(word);

/**
 * Words that stay as they are: they say how a thing is, not what is done to it, for who asks about a running container does not
 * want to run one. And Windows is no plural.
 */
const WHOLE = new Set(['running', 'stopped', 'paused', 'exited', 'unused', 'windows']);

/** The stem of an English word: enough to bring `copies`, `copying`, `copied` and `copy` together. */
export const stem = memoise((word: string): string => {
  if (WHOLE.has(word)) return word;
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  return withoutE(withoutEnding(word));
});

function withoutEnding(word: string): string {
  if (/(ied|ies)$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const verb = /^(.*[aeiouy].*?)(ing|ed)$/.exec(word);
  if (verb && verb[1]!.length >= 3 && !/(eed|[aeiou]ing)$/.test(word)) return undoubled(verb[1]!);
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

const undoubled = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);
const withoutE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word);

/** The stems of the words that are no stop words. */
export const stemsOf = (all: readonly string[]): string[] =>
  all.filter((word) => !isStopWord(word)).map(stem);
