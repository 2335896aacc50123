import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { cardOf, cards } from '../../content/cards/cards.ts';
import { pictureOf } from '../../content/cards/draw.ts';
import { lessonEntries } from '../../content/lesson-entries.ts';
import { renderedLesson } from '../_rendered.ts';

/** The picture that is shown with a link to a page: what it is about, and what its first demo runs. */
export const getStaticPaths = (async () => {
  const lessons = await lessonEntries();
  const told = lessons.map(async (lesson) => {
    const { title, english, description } = lesson.data;
    const { anchors } = await renderedLesson(lesson);
    const demo = anchors.find(({ kind }) => kind === 'demo')?.id ?? '';
    return { name: lesson.id, kind: english, title, about: description, demo };
  });
  return [...cards, ...(await Promise.all(told))].map((card) => ({
    params: { card: card.name },
    props: { card },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { card } }) =>
  new Response(new Uint8Array(await pictureOf(await cardOf(card))), {
    headers: { 'Content-Type': 'image/png' },
  });
