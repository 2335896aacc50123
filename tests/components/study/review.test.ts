import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedWork } from '../../../src/components/study/import.ts';
import { reportOf } from '../../../src/components/study/report.ts';
import { missedFirst, shuffled } from '../../../src/components/study/shuffle.ts';
import { encodeWork, noWork, type Work } from '../../../src/components/study/work.ts';

const items = fc.uniqueArray(fc.integer(), { maxLength: 60 });

test('a seed mixes the same items always the same, and loses none', () => {
  fc.assert(
    fc.property(items, fc.nat(), (some, seed) => {
      const mixed = shuffled(some, seed);
      expect(shuffled(some, seed)).toEqual(mixed);
      expect(mixed.toSorted((a, b) => a - b)).toEqual(some.toSorted((a, b) => a - b));
    }),
  );
  const many = Array.from({ length: 50 }, (_, at) => at);
  expect(shuffled(many, 1)).not.toEqual(many);
  expect(shuffled(many, 1)).not.toEqual(shuffled(many, 2));
});

test('every place is as likely for every item', () => {
  const counts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) counts[shuffled([0, 1, 2, 3], seed).indexOf(0)]++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

const work: Work = {
  ...noWork(),
  answers: {
    'thread#a': { given: '네', right: true },
    'thread#b': { given: '아니요\n글쎄', right: false },
    'thread#c': { given: '', right: null },
  },
  guesses: { 'demo/step': { given: '2', right: true }, 'demo-two/step': { given: '3', right: false } },
  goals: { demo: 'run=m1A2&at=3' },
  sections: { 'thread#s': 1 },
};

test('what was missed comes first, what was right last, and the rest keeps its order', () => {
  const keys = ['thread#a', 'thread#x', 'thread#b', 'thread#c', 'thread#y'];
  expect(missedFirst(keys, (key) => key, work)).toEqual([
    'thread#b',
    'thread#x',
    'thread#c',
    'thread#y',
    'thread#a',
  ]);
});

test('a report has every answer with its judgement, and the address of every run', () => {
  const places = [
    { id: 'a', title: '질문 하나', page: '/thread/', kind: 'question' },
    { id: 'b', title: '질문 둘', page: '/thread/', kind: 'question' },
    { id: 'unanswered', title: '질문 셋', page: '/thread/', kind: 'question' },
    { id: 's', title: '절', page: '/thread/', kind: 'section' },
    { id: 'demo', title: '갱신', page: '/thread/', kind: 'demo' },
    { id: 'demo-two', title: '두 번째', page: '/thread/', kind: 'demo' },
  ];
  expect(reportOf(work, places, 'https://site/base/', '2026. 11. 30.')).toBe(`나란히: 프로세스와 스레드
이름: 
날짜: 2026. 11. 30.
읽은 절 1개, 답한 질문 2개 (맞은 것 1개), 예측 2개, 해낸 도전 1개

질문
- 질문 하나
  내 답: 네 (맞음)
  https://site/base/thread/#a
- 질문 둘
  내 답: 아니요, 글쎄 (틀림)
  https://site/base/thread/#b

예측
- 갱신: 2 (맞음)
- 두 번째: 3 (틀림)

도전 (주소를 열면 그 순서가 그대로 실행돼요)
- 갱신
  https://site/base/thread/?run=m1A2&at=3#demo
`);
});

const file = (text: string, size = text.length) => ({ size, text: async () => text });

test('a file brings its work, or a reason why not', async () => {
  expect(await importedWork(file(encodeWork(work)))).toEqual(work);
  expect(await importedWork(file('', 3_000_000))).toContain('너무 커요');
  expect(await importedWork(file('PK\u0003\u0004'))).toContain('여기서 내보낸 파일이 아니');
  expect(await importedWork(file('{"version":1}'))).toContain('기록이 없어요');
  expect(
    await importedWork({
      size: 1,
      text: async () => {
        throw new DOMException('gone', 'NotReadableError');
      },
    }),
  ).toContain('읽지 못했어요');
});
