import { type CollectionEntry, getCollection } from 'astro:content';

/** A lesson as its file has it. */
export type LessonEntry = CollectionEntry<'lessons'>;

/** All lessons, in the order in which they are read. */
export async function lessonEntries(): Promise<LessonEntry[]> {
  return (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
}
