import type { Section } from '../../markdown/sections.ts';

/** A lesson as the page of the whole course knows it. */
export interface CourseLesson {
  id: string;
  title: string;
  english: string;
  description: string;
  sections: readonly Section[];
}
