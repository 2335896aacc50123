import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDocuments, loadIndex } from '../../src/components/chrome/search/index.ts';
import { dist } from './dist.ts';

const index = loadIndex(readFileSync(join(dist, 'search.json'), 'utf8'));

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
};

const queries = Object.entries(FIRST).flatMap(([id, asked]) => asked.map((query) => ({ query, id })));

test.each(queries)('$query leads to $id', ({ query, id }) => {
  expect(findDocuments(index, query)[0]?.id).toBe(id);
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
