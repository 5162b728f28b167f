import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { noteSchema } from './content/note.ts';

export const collections = {
  notes: defineCollection({
    loader: glob({ base: './content/notes', pattern: '**/*.mdx' }),
    schema: noteSchema,
  }),
};
