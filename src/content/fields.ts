import { z } from 'zod';
import { isBalanced, isBoldBalanced } from './inline.ts';

/** Lower-case words and dashes, such as `container-run`; a number would be read before all other keys, wherever it stands. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by dashes')
  .regex(/\D/, 'a number alone loses its place among the others; write a word with it');

/** What a page, an area or a level is called: plain words, as many as the picture of a link preview has room for. */
export const Title = z
  .string()
  .regex(/\S/, 'a title needs words')
  .regex(/^(?:(?![`*]|\]\().)*$/s, 'plain words expected: a title shows the signs of Markdown as they are')
  .max(70, 'at most 70 characters: a link preview has room for no more');

/** A day that has begun somewhere on earth, written `2026-11-22`. */
export const Day = z.iso
  .date({ error: 'expected a day such as 2026-11-22', abort: true })
  .refine((day) => Date.parse(day) <= Date.now() + 14 * 3_600_000, 'the day is yet to come');

const Words = z.string().min(1).refine(isBalanced, 'a backtick has no partner');

/** Plain prose; names of commands, flags and files stand between backticks. */
export const Sentence = Words.refine((text) => !text.includes('*'), 'plain words expected, no "*"');

/** The same with `**strong**` words. */
export const MarkedSentence = Words.refine(isBoldBalanced, 'a "**" has no partner');
