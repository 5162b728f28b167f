/** A piece of a sentence: plain words, or the name of a command, flag or file. */
export interface Run {
  text: string;
  code: boolean;
}

/**
 * Splits a sentence of the data files at its backticks: "the `--rm` flag" is words, code, words.
 * Straight quotes in the words become curly ones, as in the notes; code stays as it is.
 */
export function runs(sentence: string): Run[] {
  return sentence
    .split('`')
    .map((text, index) =>
      index % 2 === 1 ? { text, code: true } : { text: curly(text, index === 0), code: false },
    )
    .filter(({ text }) => text !== '');
}

/** A quote opens where a sentence begins and behind a space or a bracket; where words begin behind code it closes. */
const curly = (words: string, isFirst: boolean) =>
  words
    .replace(isFirst ? /(^|[\s(])"/g : /([\s(])"/g, '$1“')
    .replace(isFirst ? /(^|[\s(])'/g : /([\s(])'/g, '$1‘')
    .replaceAll('"', '”')
    .replaceAll("'", '’');

/** Whether every backtick of a sentence has its partner. */
export const isBalanced = (sentence: string): boolean => sentence.split('`').length % 2 === 1;

/** Whether every `**` in the words of a sentence has its partner; code may hold any. */
export const isBoldBalanced = (sentence: string): boolean =>
  sentence.replace(/`[^`]*`/g, '').split('**').length % 2 === 1;

/** The text with every run of white space made one space, and none around it. */
export const evenSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
