import { defineCollection } from 'astro:content';
import { noteLoader } from './build/note-loader.ts';
import { noteSchema } from './content/note.ts';

/** What Astro reads of the content by itself. */
export const collections = {
  notes: defineCollection({ loader: noteLoader(), schema: noteSchema }),
};
