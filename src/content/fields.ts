import { z } from 'zod';
import { isBalanced, isBoldBalanced } from './inline.ts';

/** Lower-case words and dashes, such as `container-run`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by dashes');

/** A day that has begun somewhere on earth, written `2026-11-22`. */
export const Day = z.iso
  .date({ error: 'expected a day such as 2026-11-22', abort: true })
  .refine((day) => Date.parse(day) <= Date.now() + 14 * 3_600_000, 'the day is yet to come');

const Words = z.string().min(1).refine(isBalanced, 'a backtick has no partner');

/** Plain prose; names of commands, flags and files stand between backticks. */
export const Sentence = Words.refine((text) => !text.includes('*'), 'plain words expected, no "*"');

/** The same with `**strong**` words. */
export const MarkedSentence = Words.refine(isBoldBalanced, 'a "**" has no partner');
