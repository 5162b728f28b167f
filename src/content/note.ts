import { z } from 'zod';
import { Day, Title } from './fields.ts';

/** The frontmatter of a note. */
export const noteSchema = z.strictObject({
  /** The page's one h1, and its name in the outline unless `short` is given. */
  title: Title,
  /** A shorter name for the outline, by which search finds the page, too. */
  short: Title.optional(),
  /** One sentence that says the thing; stands under the title. */
  lede: z.string().regex(/\S/, 'a sentence is missing'),
  /** For search engines and link previews. */
  description: z.string().min(20).max(160, 'at most 160 characters'),
  /** When the facts of the page were last checked. */
  checked: Day,
  /** What it was checked with, such as "Docker Engine 26.1.5". */
  versions: z.array(z.string()).optional(),
  /** Ids from content/sources.yaml. */
  sources: z.array(z.string()).min(1, 'a note names at least one source'),
  /**
   * Set on a page whose sections are headed by messages: each shows the words as they were printed, except the sections
   * listed here by their slugs, whose headings are no messages.
   */
  messages: z.strictObject({ except: z.array(z.string()) }).optional(),
  /**
   * How readers ask for a section whose heading says it otherwise, by the section's slug; `top` is the part before the first
   * heading. Search knows a section also by these.
   */
  asked: z.record(z.string(), z.array(z.string().min(3)).min(1)).optional(),
});

/** What a note says about itself, before its text. */
export type Note = z.infer<typeof noteSchema>;
