import type { APIRoute } from 'astro';
import type { SearchDocument } from '../components/chrome/search/index.ts';
import { glossary, namesOf } from '../content/glossary/index.ts';
import { type LessonEntry, lessonEntries } from '../content/lesson-entries.ts';
import { declaredBy, programFiles } from '../content/sources.ts';
import { specOf } from '../content/specs.ts';
import type { SectionPart } from '../markdown/sections.ts';
import { renderedLesson } from './_rendered.ts';

/** A lesson's sections, their parts, its questions, and the challenges of its demos. */
async function documentsOf(lesson: LessonEntry): Promise<SearchDocument[]> {
  const { sections, anchors } = await renderedLesson(lesson);
  const document = ({ id, title, english, text }: SectionPart, place: string[], topics = '') => ({
    id: `/${lesson.id}/#${id}`,
    title,
    english,
    place: place.join(' › '),
    text,
    topics,
  });
  const told = sections.flatMap((section) => {
    const above = [lesson.data.title, section.group].filter(Boolean);
    const inside = [...above, section.title];
    return [
      document(section, above),
      ...section.parts.map((part) => document(part, inside)),
      ...section.questions.map(({ id, question, text }) =>
        document({ id, title: question, english: '', text }, [...inside, '스스로 확인']),
      ),
    ];
  });
  const challenges = anchors
    .filter(({ kind }) => kind === 'demo')
    .flatMap(({ id }) => {
      const { title, goal } = specOf(id);
      const part = goal && { id, title: goal.text, english: '', text: '' };
      return part ? [document(part, [lesson.data.title, title, '도전'], '도전 과제')] : [];
    });
  return [...told, ...challenges];
}

const terms = (): SearchDocument[] =>
  glossary.map((term) => ({
    id: `/glossary/#${term.id}`,
    title: term.korean,
    english: [term.english, ...(term.aliases ?? [])].join(' · '),
    place: '용어집',
    text: [term.definition, term.differs ?? ''].join(' ').replaceAll('`', ''),
    topics: '',
  }));

const programs = (): SearchDocument[] =>
  programFiles.map((file) => {
    const { title, about } = declaredBy(file);
    return {
      id: `/programs/${file}/`,
      title,
      english: file.replaceAll('-', ' '),
      place: '프로그램',
      text: about,
      topics: glossary
        .filter((term) => term.programs?.includes(file))
        .flatMap((term) => [...namesOf(term), ...(term.aliases ?? [])])
        .join(' · '),
    };
  });

export const GET: APIRoute = async () => {
  const lessons = await lessonEntries();
  const told = await Promise.all(lessons.map(documentsOf));
  return new Response(JSON.stringify([...told.flat(), ...terms(), ...programs()]), {
    headers: { 'Content-Type': 'application/json' },
  });
};
