import type { LinkedPlace } from '../share/linked-place.ts';
import type { GivenAnswer, Work } from './work.ts';

function judged({ given, right }: GivenAnswer): string {
  const verdict = right === null ? '채점 안 함' : right ? '맞음' : '틀림';
  return `${given === '' ? '모르겠어요' : given.replaceAll('\n', ', ')} (${verdict})`;
}

const keyOf = ({ id, page }: LinkedPlace) => `${page.replaceAll('/', '')}#${id}`;

/** What a reader has done, as a text to hand in: questions with their answers, guesses, and challenges with their runs. */
export function reportOf(work: Work, places: readonly LinkedPlace[], site: string, date: string): string {
  const of = (kind: string) => places.filter((place) => place.kind === kind);
  const questions = of('question').flatMap((place) => {
    const answer = work.answers[keyOf(place)];
    return answer
      ? [`- ${place.title}\n  내 답: ${judged(answer)}\n  ${site}${place.page.slice(1)}#${place.id}`]
      : [];
  });
  const right = Object.values(work.answers).filter((answer) => answer.right === true).length;
  const guesses = of('demo').flatMap(({ id, title }) =>
    Object.entries(work.guesses)
      .filter(([key]) => key.split('/')[0] === id)
      .map(([, answer]) => `- ${title}: ${judged(answer)}`),
  );
  const goals = of('demo').flatMap(({ id, title, page }) =>
    Object.hasOwn(work.goals, id) ? [`- ${title}\n  ${site}${page.slice(1)}?${work.goals[id]}#${id}`] : [],
  );
  const read = of('section').filter((place) => work.sections[keyOf(place)] === 1);
  const part = (name: string, lines: string[]) =>
    lines.length > 0 ? `\n${name}\n${lines.join('\n')}\n` : '';
  return [
    '나란히: 프로세스와 스레드\n',
    '이름: \n',
    `날짜: ${date}\n`,
    `읽은 절 ${read.length}개, 답한 질문 ${questions.length}개 (맞은 것 ${right}개), 예측 ${guesses.length}개, 해낸 도전 ${goals.length}개\n`,
    part('질문', questions),
    part('예측', guesses),
    part('도전 (주소를 열면 그 순서가 그대로 실행돼요)', goals),
  ].join('');
}
