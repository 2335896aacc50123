import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findDocuments, loadIndex } from '../../src/components/chrome/search/index.ts';
import { dist } from './dist.ts';

const json = readFileSync(join(dist, 'search.json'), 'utf8');
const index = loadIndex(json);

/** What readers write, and what has to come first. */
const FIRST = {
  '/glossary/#thread': ['스레드', '스레드를', '쓰레드', 'thread'],
  '/glossary/#process': ['프로세스', '프로세스의'],
  '/glossary/#shared-memory': ['공유메모리', '공유 메모리', '공유 메모리를'],
  '/glossary/#fork': ['fork', '포크'],
  '/programs/wait-any-child/': ['wait'],
  '/glossary/#virtual-memory': ['메모리', '가상메모리'],
  '/glossary/#race-condition': ['레이스 컨디션', '레이스컨디션', 'race condition', '경쟁조건', '경쟁 상태'],
  '/glossary/#critical-section': ['크리티컬 섹션', '임계영역', '임계 구역', 'critical section'],
  '/glossary/#producer-consumer': ['생산자 소비자', '생산자-소비자', '생산자와 소비자', '유한 버퍼'],
  '/glossary/#scheduling': ['스케줄링', 'CPU 스케줄링', 'scheduling'],
  '/glossary/#scheduler': ['스케줄러'],
  '/glossary/#preemption': ['선점', '선점형', 'preemption'],
  '/glossary/#deadlock': ['교착상태', '교착 상태', '데드락', '데드록'],
  '/multi-thread/#deadlock': ['deadlock'],
  '/multi-thread/#counter-twice': ['두 번씩 올리면'],
  '/glossary/#semaphore': ['세마포어', '새마포어', 'semaphore'],
  '/programs/peterson/': ['피터슨', '페터슨'],
  '/glossary/#context-switch': ['문맥교환', '문맥 교환', '컨텍스트 스위칭', 'context switch'],
  '/glossary/#mutex': ['뮤텍스', 'mutex'],
  '/glossary/#zombie': ['좀비', '좀비 프로세스'],
  '/glossary/#tlb': ['TLB'],
  '/glossary/#round-robin': ['라운드로빈', '라운드 로빈', 'round robin'],
  '/glossary/#starvation': ['기아'],
  '/glossary/#synchronization': ['동기화'],
  '/glossary/#condition-variable': ['조건 변수', '모니터'],
  '/glossary/#spinlock': ['스핀락'],
  '/glossary/#ipc': ['IPC'],
  '/glossary/#pcb': ['PCB', 'PCB를'],
  '/glossary/#gil': ['GIL'],
  // Questions and challenges.
  '/multi-thread/#end-in-one': ['1로 끝날 수 있을까요', '두 스레드가 counter++를 두 번씩'],
  '/multi-thread/#deadlock-or-livelock': ['교착과 라이브락은 무엇이 다른가요', '라이브락 다른가요'],
  '/multi-process/#rss-and-pss': ['RSS와 PSS는 어떻게 다른가요'],
  '/process/#what-fork-returns': ['fork가 반환한 값'],
  '/thread/#errno-of-others': ['errno가 바뀌면'],
  '/multi-thread/#lost-update': ['도전 2가 나오는 순서'],
  // Programs.
  '/programs/lost-update-lock/': ['lost update lock'],
  '/programs/philosophers-waiter/': ['philosophers waiter'],
};

const queries = Object.entries(FIRST).flatMap(([id, asked]) => asked.map((query) => ({ query, id })));

test.each(queries)('$query leads to $id', ({ query, id }) => {
  expect(findDocuments(index, query)[0]?.id).toBe(id);
});

test('what is loaded to search is below 150 kB', () => {
  expect(gzipSync(json, { level: 9 }).length).toBeLessThan(150_000);
});

test('every question and every challenge is found by its own words', () => {
  const documents: { id: string; title: string; place: string }[] = JSON.parse(json);
  const own = documents.filter(({ place }) => /› (스스로 확인|도전)$/.test(place));
  expect(own.length).toBeGreaterThan(60);
  const lost = own.filter(({ id, title }) => !findDocuments(index, title).some((hit) => hit.id === id));
  expect(lost).toEqual([]);
});

test('producers and consumers are found in programs whose texts do not name them', () => {
  const found = findDocuments(index, '생산자 소비자').map(({ id }) => id);
  expect(found).toEqual(
    expect.arrayContaining([
      '/programs/bounded-buffer-semaphores/',
      '/programs/bounded-buffer-conditions/',
      '/programs/pipe-producer-consumer/',
    ]),
  );
});

test('what a part of a section tells is found there, and not at the section above', () => {
  const [part] = findDocuments(index, '점유와 대기 순환 대기 비선점').filter(({ id }) =>
    id.startsWith('/multi-'),
  );
  expect(part).toMatchObject({ id: '/multi-thread/#deadlock', place: '멀티 스레드 › 문제점 › 동기화 문제' });
});
