import { getCollection, render } from 'astro:content';
import type { APIRoute } from 'astro';
import type { SearchDocument } from '../components/chrome/search/index.ts';
import { glossary, namesOf } from '../content/glossary/index.ts';
import { declaredBy, programFiles } from '../content/sources.ts';
import { specOf } from '../content/specs.ts';
import type { Anchor } from '../markdown/anchors.ts';
import type { Section, SectionPart } from '../markdown/sections.ts';

export const GET: APIRoute = async () => {
  const documents: SearchDocument[] = [];
  const lessons = (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
  for (const lesson of lessons) {
    const { remarkPluginFrontmatter } = await render(lesson);
    const sections: Section[] = remarkPluginFrontmatter.sections;
    const anchors: Anchor[] = remarkPluginFrontmatter.anchors;
    for (const section of sections) {
      const above = [lesson.data.title, section.group].filter(Boolean);
      const add = ({ id, title, english, text }: SectionPart, place: string[]) =>
        documents.push({
          id: `/${lesson.id}/#${id}`,
          title,
          english,
          place: place.join(' › '),
          text,
          topics: '',
        });
      add(section, above);
      for (const part of section.parts) add(part, [...above, section.title]);
      for (const { id, question, text } of section.questions)
        add({ id, title: question, english: '', text }, [...above, section.title, '스스로 확인']);
    }
    for (const { id } of anchors.filter(({ kind }) => kind === 'demo')) {
      const { title, goal } = specOf(id);
      if (goal === undefined) continue;
      documents.push({
        id: `/${lesson.id}/#${id}`,
        title: goal.text,
        english: '',
        place: [lesson.data.title, title, '도전'].join(' › '),
        text: '',
        topics: '도전 과제',
      });
    }
  }
  for (const term of glossary) {
    documents.push({
      id: `/glossary/#${term.id}`,
      title: term.korean,
      english: [term.english, ...(term.aliases ?? [])].join(' · '),
      place: '용어집',
      text: [term.definition, term.differs ?? ''].join(' ').replaceAll('`', ''),
      topics: '',
    });
  }
  for (const file of programFiles) {
    const { title, about } = declaredBy(file);
    documents.push({
      id: `/programs/${file}/`,
      title,
      english: file.replaceAll('-', ' '),
      place: '프로그램',
      text: about,
      topics: glossary
        .filter((term) => term.programs?.includes(file))
        .flatMap((term) => [...namesOf(term), ...(term.aliases ?? [])])
        .join(' · '),
    });
  }
  return new Response(JSON.stringify(documents), {
    headers: { 'Content-Type': 'application/json' },
  });
};
