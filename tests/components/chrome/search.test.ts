import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, marked } from '../../../src/components/chrome/search/excerpt.ts';
import { findDocuments, loadIndex } from '../../../src/components/chrome/search/index.ts';
import { sameness } from '../../../src/components/chrome/search/names.ts';
import { stem, tokenizeQuery, tokenizeText } from '../../../src/components/chrome/search/tokenize.ts';

/** Whether a text has everything that a query asks for. */
function answers(text: string, query: string): boolean {
  const has = new Set(tokenizeText(text));
  const wanted = tokenizeQuery(query);
  return wanted.length > 0 && wanted.every((token) => has.has(token));
}

describe('words', () => {
  test.each([
    ['공유메모리는 여러 프로세스가 함께 써요', '메모리'],
    ['공유메모리는 여러 프로세스가 함께 써요', '공유 메모리'],
    ['공유 메모리는 여러 프로세스가 함께 써요', '공유메모리'],
    ['스레드의 스택', '스레드를'],
    ['스레드를 만들어요', '스레드의'],
    ['스레드', '스레드에서는'],
    ['교착 상태에 빠져요', '교착상태'],
    ['문맥 교환', '문맥을'],
    ['PCB에 저장해요', 'pcb를'],
    ['Context Switching이 일어나요', 'context switching'],
    ['락', '락'],
  ])('%s answers %s', (text, query) => {
    expect(answers(text, query)).toBe(true);
  });

  test.each([
    ['스레드의 스택', '프로세스'],
    ['메모리', '공유메모리'],
    ['뮤텍스를 잠가요', '세마포어'],
  ])('%s does not answer %s', (text, query) => {
    expect(answers(text, query)).toBe(false);
  });

  test.each([
    ['스레드에서는', '스레드'],
    ['프로세스들의', '프로세스'],
    ['회의', '회의'],
    ['결과', '결과'],
    ['메모리', '메모리'],
  ])('the stem of %s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test('nothing is asked by an empty or a wordless query', () => {
    expect(tokenizeQuery('')).toEqual([]);
    expect(tokenizeQuery(' ?! ')).toEqual([]);
  });

  test('every Korean word is found by itself, however it is spaced', () => {
    const word = fc
      .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 2, maxLength: 6 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(word, fc.string(), (each, other) => answers(`${other} ${each} ${other}`, each)));
  });
});

describe('the index', () => {
  const documents = [
    {
      id: '/a/#1',
      title: '공유 메모리',
      english: 'shared memory',
      place: '용어집',
      text: '같은 물리 페이지를 사상한 것',
      topics: '',
    },
    {
      id: '/a/#2',
      title: '스레드',
      english: 'thread',
      place: '용어집',
      text: '프로세스 안의 실행 흐름',
      topics: '',
    },
    {
      id: '/b/#3',
      title: '동기화 문제',
      english: 'hazards',
      place: '멀티 스레드',
      text: '공유메모리를 여러 스레드의 흐름이 고쳐요',
      topics: '임계 구역',
    },
  ];
  const index = loadIndex(JSON.stringify(documents));
  const ids = (query: string): string[] => findDocuments(index, query).map((found) => found.id);

  test('puts a title before a text', () => {
    expect(ids('스레드를')[0]).toBe('/a/#2');
    expect(ids('공유메모리')).toEqual(['/a/#1', '/b/#3']);
  });

  test('finds while a word is still being typed, and past a slip', () => {
    expect(ids('shar')).toContain('/a/#1');
    expect(ids('thraed')).toContain('/a/#2');
  });

  test('falls back to some of the words when nothing has all of them', () => {
    expect(ids('메모리 고양이')).toContain('/a/#1');
  });

  test('finds what shows something, though its text does not name it', () => {
    expect(ids('임계구역')).toEqual(['/b/#3']);
  });

  test('has no answer to nonsense', () => {
    expect(ids('쀍쀏')).toEqual([]);
    expect(ids('!!')).toEqual([]);
  });
});

describe('the name of a thing', () => {
  test.each([
    ['스레드를', '스레드', 'thread', 3],
    ['공유메모리', '공유 메모리', 'shared memory', 3],
    ['Deadlock', '교착 상태(deadlock)', '', 3],
    ['eevdf', 'CFS / EEVDF', '', 3],
    ['fork', '포크', 'fork · 프로세스 복제', 2],
    ['레이스 컨디션은', '경쟁 상태', 'race condition · 레이스 컨디션', 2],
    ['생산자와 소비자', '생산자-소비자 문제', 'producer-consumer problem · 생산자 소비자', 2],
    ['메모리', '가상 메모리', 'virtual memory', 1],
    ['메모리', '메모리 가시성 / 메모리 배리어', 'memory visibility / memory barrier', 0],
    ['피터슨', '첫 두 줄이 바뀐 피터슨', '', 0],
    ['스레드', '멀티스레드', '', 0],
    ['fork', 'fork() && fork() || fork()', 'fork and or', 0],
    ['?!', '?!', '', 0],
  ])('%s, where it is called %s and %s, is meant to degree %i', (query, title, english, degree) => {
    expect(sameness(query, title, english)).toBe(degree);
  });
});

describe('excerpts', () => {
  test('mark what was sought without its particle, and across a space', () => {
    expect(marked('공유 메모리를 써요', '공유메모리는').filter((part) => part.hit)).toEqual([
      { text: '공유 메모리', hit: true },
    ]);
  });

  test('are pieces of the text, whatever is sought', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string(), (text, query) => {
        const shown = excerpt(text, query)
          .map((part) => part.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '');
        return text.includes(shown) || text === '';
      }),
    );
  });
});
