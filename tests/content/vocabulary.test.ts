import { describe, expect, test } from 'vitest';
import { glossary } from '../../src/content/glossary/index.ts';
import { textOf } from './lesson-text.ts';
import { permanent } from './permanent.ts';

/** Words with two meanings, in the meaning that readers do not expect. */
const AMBIGUOUS: Record<string, RegExp> = {
  '값 for a cost':
    /(만드|주고받|깨우|바꾸|드나드|교환하|사|드)(는|을) 값|값(을 치|이 (더 )?들|이 싸|이 커요|에 묻)|복사값|잠금 값|값으로는 /,
  '쪽 for a page':
    /[0-9}]쪽|(한|두|함께 쓰는|혼자 쓰는|만진|복사한|같은) 쪽(?!에서|으로)|쪽 (단위|크기)|쪽마다|쪽\)/,
  '나누다 for sharing':
    /나눠 (갖|가[져질])|아예 나누지|데이터를 나누|복사 없이 나눠|메모리를 나눠야|회로를 나눠/,
  '세요 that reads as an order': /(스레드를|것으로|페이지만|나눠|통째로|것까지) 세요/,
  '는 of 늘다': /에서 는 /,
  '한 일 for one job': /한 일을 (여러|프로세스|나눠)/,
  '없는 주소 for one that nothing is mapped to': /없는 주소[를에]/,
};

/** Words that have given way to another, which the glossary or the field uses. */
const REPLACED: Record<string, RegExp> = {
  '소유자, 문맥 교환': /임자|주인|(?<!모드 )전환/,
  잠금: /(?<![가-힣])락(?![가-힣]{2})/,
  '고장 of a run, 오류 of a text': /오류로 (죽|끝)|오류가 나|잡히지 않은 오류/,
  '잃어버린 깨우기': /잃어버린 신호/,
  처리량: /(?<!note="[^"]*)처리율(?!이라고도)/,
  '시간 할당량': /시간 조각/,
  하트비트: /심박/,
  클라이언트: /손님/,
  플래그: /깃발/,
  런타임: /실행기/,
  복사: /베끼|베낀|베껴/,
  '버전 번호': /판 번호/,
  구조: /짜임새/,
  접근하다: /만(지|진|질|져) ?(?!작)|건드/,
  배리어: /장벽/,
  리눅스: /Linux(?! man)/,
  '멀티 스레드': /멀티스레드/,
};

const files = import.meta.glob<string>(
  [
    '../../src/content/demos/*.ts',
    '../../src/content/measures/*.ts',
    '../../src/content/{home,themes,verdict}.ts',
    '../../src/content/programs/*.js',
    '../../src/{engine,words,components,cli,layouts,pages}/**/*.{ts,tsx,astro}',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const texts: [string, string][] = [
  ...Object.keys(permanent).map((lesson): [string, string] => [lesson, textOf(lesson)]),
  ...Object.entries(files)
    .map(([path, text]): [string, string] => [
      path.slice(path.indexOf('src/') + 'src/'.length),
      // What is said to programmers is not said to readers.
      text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/(?!@).*[A-Za-z]{4}.*$/gm, ''),
    ])
    .filter(([, text]) => /[가-힣]/.test(text)),
  ...glossary.map(({ id, korean, definition, differs = '' }): [string, string] => [
    `glossary ${id}`,
    [korean, definition, differs].join('\n'),
  ]),
];

function found(words: Record<string, RegExp>, text: string): string[] {
  return text.split('\n').flatMap((line) =>
    Object.entries(words).flatMap(([name, pattern]) => {
      const hit = pattern.exec(line);
      return hit ? [`${name}: …${line.slice(Math.max(0, hit.index - 20), hit.index + 20)}…`] : [];
    }),
  );
}

describe.each(texts)('%s', (_, text) => {
  test('says each thing in a word with one meaning', () => {
    expect(found(AMBIGUOUS, text)).toEqual([]);
  });

  test('calls things by the names that the site has for them', () => {
    expect(found(REPLACED, text)).toEqual([]);
  });
});
