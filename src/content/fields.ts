import { z } from 'zod';
import { isBalanced } from './inline.ts';

/** Lower-case words and dashes, such as `container-run`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by dashes');

/** A day, written `2026-11-22`. */
export const Day = z.iso.date('expected a day such as 2026-11-22');

/** Plain prose; names of commands, flags and files stand between backticks. */
export const Sentence = z
  .string()
  .min(1)
  .refine(isBalanced, 'a backtick has no partner')
  .refine((text) => !text.includes('*'), 'plain words expected, no "*"');
