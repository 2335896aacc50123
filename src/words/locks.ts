import type { ObjectKind } from '../kinds/objects.ts';

/** Objects that threads wait at until another thread lets them go on. */
export type LockKind = Extract<
  ObjectKind,
  'mutex' | 'rwlock' | 'semaphore' | 'condition' | 'barrier' | 'latch'
>;

/** What there is to say of such an object. */
export interface LockState {
  /** Its words, in the order of its layout. */
  words: readonly number[];
  /** How many threads hold it. */
  holders: number;
  /** How many threads wait for it. */
  waiters: number;
}

/** How such an object stands, in the words of its own kind. */
export const LOCK_STATES: Readonly<Record<LockKind, (state: LockState) => string>> = {
  mutex: ({ holders, words: [, depth] }) =>
    holders === 0 ? '열림' : depth > 1 ? `잠김 (${depth}겹)` : '잠김',
  rwlock: ({ words: [writer, readers, asking = 0] }) =>
    `${writer > 0 ? '쓰는 중' : readers > 0 ? `읽는 중 ${readers}` : '열림'}${asking > 0 ? ` · 쓰려는 수 ${asking}` : ''}`,
  semaphore: ({ words: [left] }) => `남은 수 ${left}`,
  condition: ({ waiters }) => (waiters === 0 ? '기다리는 스레드 없음' : `신호를 기다림 ${waiters}`),
  barrier: ({ words: [all, here] }) => `모인 수 ${here} / ${all}`,
  latch: ({ words: [left] }) => (left === 0 ? '열림' : `남은 수 ${left}`),
};
