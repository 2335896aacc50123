import { render } from 'astro:content';
import type { LessonEntry } from '../content/lesson-entries.ts';
import type { Anchor } from '../markdown/anchors.ts';
import type { Section } from '../markdown/sections.ts';

/** A lesson as it is shown, and what the build has found in it: plugins can only leave that in the frontmatter. */
export async function renderedLesson(lesson: LessonEntry) {
  const { Content, remarkPluginFrontmatter } = await render(lesson);
  const sections: Section[] = remarkPluginFrontmatter.sections;
  const anchors: Anchor[] = remarkPluginFrontmatter.anchors;
  return { Content, sections, anchors };
}
