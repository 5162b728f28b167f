/** A piece of a sentence: plain words, or the name of a command, flag or file. */
export interface Run {
  text: string;
  code: boolean;
}

/** Splits a sentence of the data files at its backticks: "the `--rm` flag" is words, code, words. */
export function runs(sentence: string): Run[] {
  return sentence
    .split('`')
    .map((text, index) => ({ text, code: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Whether every backtick of a sentence has its partner. */
export const isBalanced = (sentence: string): boolean => sentence.split('`').length % 2 === 1;
