import type { APIRoute } from 'astro';
import { home } from '../content/home.ts';
import { lessonEntries } from '../content/lesson-entries.ts';
import { declaredBy } from '../content/sources.ts';
import { themes } from '../content/themes.ts';

/** What is where, for programs that read (llmstxt.org). */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(import.meta.env.BASE_URL + path, site).href;
  const line = (title: string, path: string, about: string) => `- [${title}](${absolute(path)}): ${about}`;
  const lessons = await lessonEntries();
  const parts = [
    '# 나란히',
    `> ${home.lead}`,
    '숫자와 판정은 사이트를 만들 때 기계가 계산한 것이에요. 데모의 프로그램은 JavaScript의 일부이고, 실행은 프로그램과 순서(schedule)로 정해져요.',
    '## 글',
    lessons.map(({ id, data }) => line(data.title, `${id}.md`, data.description)).join('\n'),
    '## 프로그램',
    themes
      .flatMap(({ programs }) => programs)
      .map((file) => line(declaredBy(file).title, `programs/${file}/`, declaredBy(file).about))
      .join('\n'),
    '## Optional',
    [
      line('용어집', 'glossary/', '낱말의 뜻과 헷갈리는 낱말과의 차이'),
      line('모든 자리', 'anchors.json', '링크할 수 있는 절, 표, 숫자, 질문, 데모의 목록(JSON)'),
    ].join('\n'),
  ];
  return new Response(`${parts.join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
