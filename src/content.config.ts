import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lessons = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/lessons' }),
  schema: z.object({
    title: z.string(),
    /** Name in the menu, where the title is too long for it. */
    label: z.string().optional(),
    english: z.string(),
    order: z.number().int(),
    description: z.string(),
  }),
});

export const collections = { lessons };
