import { josa } from '../../words/josa.ts';
import { OBJECT_WORDS, PIPE_END_WORDS } from '../../words/objects.ts';
import type { Method } from '../language/instruction.ts';
import type { Effect } from '../machine/effect.ts';
import { threadName } from './schedule.ts';

/** Names of threads, in a row. */
export function threadNames(threads: readonly number[]): string {
  return threads.map(threadName).join(', ');
}

/** What a method of an object did, by what the program calls the object. */
export const METHOD_SENTENCES: Record<Method, (object: string, effect: Effect) => string> = {
  lock: (o) => `${josa(o, '을/를')} 잠갔어요.`,
  tryLock: (o, e) =>
    e.value === 1
      ? `${josa(o, '을/를')} 잠갔어요.`
      : `${josa(o, '을/를')} 잠그지 못했어요. 이미 잠겨 있어요.`,
  unlock: (o) => `${josa(o, '을/를')} 풀었어요.`,
  acquire: (o) => `${o}에서 허가증 하나를 받았어요.`,
  tryAcquire: (o, e) =>
    e.value === 1 ? `${o}에서 허가증 하나를 받았어요.` : `${o}에 남은 허가증이 없었어요.`,
  release: (o, e) =>
    e.accesses[0].kind === 'read'
      ? `${o}에 허가증을 돌려줬지만 이미 가득 차 있어서(${e.accesses[0].before}) 아무것도 바뀌지 않았어요.`
      : `${o}에 허가증 하나를 돌려줬어요.`,
  wait: (o, e) => (e.slept ? `${o}에서 기다리며 잠들었어요.` : `${o}에서 더 기다리지 않고 지나갔어요.`),
  signal: (o, e) =>
    e.woken.length > 0
      ? `${o}에서 기다리던 ${josa(threadNames(e.woken), '을/를')} 깨웠어요.`
      : `${o}에 신호를 보냈지만 기다리는 스레드가 없었어요.`,
  broadcast: (o, e) =>
    e.woken.length > 0
      ? `${o}에서 기다리던 ${josa(threadNames(e.woken), '을/를')} 모두 깨웠어요.`
      : `${o}에 신호를 보냈지만 기다리는 스레드가 없었어요.`,
  countDown: (o) => `${josa(o, '을/를')} 하나 내렸어요.`,
  readLock: (o) => `${josa(o, '을/를')} 읽기로 잠갔어요.`,
  readUnlock: (o) => `${o}의 읽기 잠금을 풀었어요.`,
  writeLock: (o, e) =>
    e.asked
      ? `${o}에 쓰겠다고 청했어요. 이제부터 새로 읽으려는 스레드는 기다려요.`
      : `${josa(o, '을/를')} 쓰기로 잠갔어요.`,
  writeUnlock: (o) => `${o}의 쓰기 잠금을 풀었어요.`,
  load: (o, e) => `${OBJECT_WORDS.atomic} ${o}에서 ${josa(e.value, '을/를')} 읽었어요.`,
  store: (o, e) => `${OBJECT_WORDS.atomic} ${o}에 ${josa(e.accesses[0].after, '을/를')} 썼어요.`,
  add: (o, e) =>
    `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 한 번에 바꿨어요.`,
  exchange: (o, e) =>
    `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 한 번에 바꿨어요.`,
  compareExchange: (o, e) =>
    e.accesses[0].kind === 'update'
      ? `${OBJECT_WORDS.atomic} ${josa(o, '을/를')} ${e.accesses[0].before}에서 ${josa(e.accesses[0].after, '으로/로')} 바꾸는 데 성공했어요.`
      : `${OBJECT_WORDS.atomic} ${o}의 값이 예상과 달라 바꾸지 못했어요.`,
  read: (o, e) =>
    e.accesses[0].kind === 'read'
      ? `${OBJECT_WORDS.pipe} ${o}에 남은 값도 쓸 수 있는 프로세스도 없어서, 파일의 끝을 뜻하는 -1을 받았어요.`
      : `${OBJECT_WORDS.pipe} ${o}에서 ${josa(e.value, '을/를')} 읽었어요.`,
  write: (o, e) => `${OBJECT_WORDS.pipe} ${o}에 ${josa(e.accesses.at(-1)?.after ?? '', '을/를')} 썼어요.`,
  closeRead: (o) => `자기 프로세스에서 ${OBJECT_WORDS.pipe} ${o}의 ${PIPE_END_WORDS.read}을 닫았어요.`,
  closeWrite: (o) => `자기 프로세스에서 ${OBJECT_WORDS.pipe} ${o}의 ${PIPE_END_WORDS.write}을 닫았어요.`,
};
