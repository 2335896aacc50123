import type { BlockedKind, WaitingKind } from '../kinds/waiting.ts';
import { OBJECT_WORDS } from './objects.ts';

/** What has to come about for a wait to end; follows the name of what is waited for. */
export const WAITING_SENTENCES: Readonly<Record<WaitingKind, string>> = {
  array: '값이 바뀌기를 기다려요',
  record: '값이 바뀌기를 기다려요',
  mutex: `${OBJECT_WORDS.mutex}가 풀리기를 기다려요`,
  semaphore: `${OBJECT_WORDS.semaphore}에 허가증이 생기기를 기다려요`,
  condition: `${OBJECT_WORDS.condition}의 신호를 기다려요`,
  barrier: `${OBJECT_WORDS.barrier}에 모두 모이기를 기다려요`,
  latch: `${OBJECT_WORDS.latch}가 0이 되기를 기다려요`,
  rwlock: `${OBJECT_WORDS.rwlock}이 풀리기를 기다려요`,
  atomic: `${OBJECT_WORDS.atomic}가 바뀌기를 기다려요`,
  pipe: `${OBJECT_WORDS.pipe}의 반대쪽을 기다려요`,
  'shared-memory': `${OBJECT_WORDS['shared-memory']}가 바뀌기를 기다려요`,
  thread: '끝나기를 기다려요',
  threads: '모두 끝나기를 기다려요',
  process: '프로세스가 끝나기를 기다려요',
  children: '어느 자식이든 끝나기를 기다려요',
};

const itself = (name: string) => name;

const WAITED_FOR: Readonly<Record<BlockedKind, (name: string) => string>> = {
  array: itself,
  record: itself,
  mutex: itself,
  semaphore: itself,
  condition: (name) => `${name} 신호`,
  barrier: itself,
  latch: itself,
  rwlock: itself,
  atomic: itself,
  pipe: itself,
  'shared-memory': itself,
  thread: (name) => `${name || '다른 스레드'}의 끝`,
  threads: (name) => `${name || '다른 스레드'}의 끝`,
  process: (name) => `${name || '자식'}의 끝`,
  children: () => '자식 하나의 끝',
  device: () => '입출력',
  sleep: () => '쉼(sleep)',
};

/** What is waited for, in few words: `a`, `B의 끝`. `name`: of the object, the threads or the process; may be empty for the last two. */
export function waitedForText(kind: BlockedKind, name: string): string {
  return WAITED_FOR[kind](name);
}
