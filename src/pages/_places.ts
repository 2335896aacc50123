import type { LinkedPlace } from '../components/share/linked-place.ts';
import { demoOf } from '../content/demos/programs.ts';
import { glossary } from '../content/glossary/index.ts';
import { lessonEntries } from '../content/lesson-entries.ts';
import { programFiles } from '../content/sources.ts';
import { specOf } from '../content/specs.ts';
import { renderedLesson } from './_rendered.ts';

/** Every place of the site that keeps its id for good. */
export async function placesOfSite(): Promise<LinkedPlace[]> {
  const places: LinkedPlace[] = [demoAt('first-machine', '/')];
  const lessons = await lessonEntries();
  for (const lesson of lessons) {
    const page = `/${lesson.id}/`;
    const { sections, anchors } = await renderedLesson(lesson);
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
