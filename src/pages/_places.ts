import { getCollection, render } from 'astro:content';
import { demoOf } from '../content/demos/programs.ts';
import { glossary } from '../content/glossary/index.ts';
import { programFiles } from '../content/sources.ts';
import { specOf } from '../content/specs.ts';
import type { Anchor, AnchorKind } from '../markdown/anchors.ts';
import type { Section } from '../markdown/sections.ts';

/** A place that coursework can link to: `page#id`. */
export interface LinkedPlace {
  id: string;
  title: string;
  /** Path of its page from the site's beginning. */
  page: string;
  kind: AnchorKind | 'term';
}

/** Every place of the site that keeps its id for good. */
export async function placesOfSite(): Promise<LinkedPlace[]> {
  const places: LinkedPlace[] = [demoAt('first-machine', '/')];
  const lessons = (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
  for (const lesson of lessons) {
    const page = `/${lesson.id}/`;
    const { remarkPluginFrontmatter } = await render(lesson);
    const sections: Section[] = remarkPluginFrontmatter.sections;
    const anchors: Anchor[] = remarkPluginFrontmatter.anchors;
    for (const section of sections)
      for (const { id, title } of [section, ...section.parts])
        places.push({ id, title, page, kind: 'section' });
    for (const { id, title, kind } of anchors)
      places.push(kind === 'demo' ? demoAt(id, page) : { id, title, page, kind });
  }
  for (const file of programFiles) places.push(demoAt(demoOf(file), `/programs/${file}/`));
  for (const { id, korean } of glossary) places.push({ id, title: korean, page: '/glossary/', kind: 'term' });
  return places;
}

function demoAt(id: string, page: string): LinkedPlace {
  return { id, title: specOf(id).title, page, kind: 'demo' };
}
