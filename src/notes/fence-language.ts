import { bundledLanguages } from 'shiki/langs';
import { unknown } from '../problems/nearest.ts';
import { plainLanguages } from '../recordings/hand-typed.ts';

/** The languages in which the lines of a fence can be coloured, and those that say there is nothing to colour. */
const known = [...Object.keys(bundledLanguages), ...plainLanguages];

/** What is wrong with the language of a fence, if anything. */
export const languageFault = (lang: string): string | undefined =>
  known.includes(lang) ? undefined : unknown('language', lang, known);
