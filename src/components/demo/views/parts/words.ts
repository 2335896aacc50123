import {
  formatAddress,
  formatInstruction,
  type Moment,
  type ObjectKind,
  type ObjectMoment,
  type ProcessMoment,
  type Program,
  type ThreadState,
  type Waiting,
  type WordMoment,
} from '../../../../engine/index.ts';

/** States of a thread as Korean textbooks name them. */
export const stateLabel: Record<ThreadState, string> = {
  ready: '준비',
  running: '실행',
  waiting: '대기',
  finished: '종료',
};

/** Kinds of objects, as a reader knows them. */
export const kindLabel: Record<ObjectKind, string> = {
  array: '배열',
  record: '객체',
  mutex: '뮤텍스',
  semaphore: '세마포어',
  condition: '조건 변수',
  barrier: '배리어',
  latch: '래치',
  rwlock: '읽기-쓰기 잠금',
  atomic: '원자 변수',
  pipe: '파이프',
  'shared-memory': '공유 메모리',
};

/** What has to come about for a wait to end; follows the name of the object. */
const untilLabel: Record<Waiting['kind'], string> = {
  array: '값이 바뀌기를 기다려요',
  record: '값이 바뀌기를 기다려요',
  mutex: '뮤텍스가 풀리기를 기다려요',
  semaphore: '세마포어에 허가증이 생기기를 기다려요',
  condition: '조건 변수의 신호를 기다려요',
  barrier: '배리어에 모두 모이기를 기다려요',
  latch: '래치가 0이 되기를 기다려요',
  rwlock: '읽기-쓰기 잠금이 풀리기를 기다려요',
  atomic: '원자 변수가 바뀌기를 기다려요',
  pipe: '파이프의 반대쪽을 기다려요',
  'shared-memory': '공유 메모리가 바뀌기를 기다려요',
  thread: '끝나기를 기다려요',
  threads: '모두 끝나기를 기다려요',
  process: '프로세스가 끝나기를 기다려요',
  children: '가운데 하나가 끝나기를 기다려요',
};

/** What comes after the name of what a thread waits for. */
export function waitingText(waiting: Waiting): string {
  return untilLabel[waiting.kind];
}

/** Characters of an instruction that a card has room for. */
const SHORT = 26;

/** The instruction that a PC leads to; of a long one, such as the start of many threads, its beginning. */
export function shortInstruction(program: Program, pc: number): string {
  if (pc < 0) return '–';
  const text = formatInstruction(program, pc);
  return text.length <= SHORT ? text : `${text.split(' ', 1)[0]} …`;
}

/** Name of a process for headings: what `getpid` gives is what tells processes apart. */
export function processName(process: ProcessMoment): string {
  return `프로세스 ${process.pid}`;
}

/** Whether a process can do nothing any more. */
export function isDead(process: ProcessMoment): boolean {
  return process.state !== 'running';
}

/** How a process stands, in one word: a process runs as far as one of its threads does. */
export function processState(moment: Moment, process: ProcessMoment): string {
  if (process.state === 'zombie') return '좀비';
  if (process.state === 'ended') return '종료';
  const states = process.threads.map((index) => moment.threads[index].state);
  if (states.includes('running')) return '실행';
  if (states.includes('ready')) return '준비';
  return '대기';
}

/** How a process ended, or null while it runs. */
export function exitText(process: ProcessMoment): string | null {
  if (process.fault !== null) return '고장으로 죽음';
  return process.exitCode === null ? null : String(process.exitCode);
}

/** Name of an object: its variable's, or its kind and address. */
export function objectName(object: ObjectMoment): string {
  return object.name === '' ? `${kindLabel[object.kind]} ${formatAddress(object.address)}` : object.name;
}

/** What lies at an address of a process. */
export interface Target {
  /** Address of the word or of the object's header: what is highlighted. */
  address: number;
  text: string;
}

function wordAt(words: readonly WordMoment[], address: number): WordMoment | undefined {
  return words.find((word) => word.address === address);
}

/** Whom a pointer leads to: an object, a variable, a local of some thread; null where nothing is known to lie. */
export function targetOf(moment: Moment, process: ProcessMoment, pointer: number): Target | null {
  // Above the address, `ref` keeps which of the frames at one place it was.
  const address = pointer & 0xffff;
  for (const object of [...process.heap, ...process.shared]) {
    if (object.address === address) return { address, text: objectName(object) };
    const word = wordAt(object.words, address);
    if (word) return { address, text: `${objectName(object)}.${word.name}` };
  }
  const global = wordAt(process.globals, address);
  if (global) return { address, text: global.name };
  for (const index of process.threads) {
    const thread = moment.threads[index];
    for (const frame of thread.frames) {
      const local = wordAt(frame.locals, address);
      if (local) return { address, text: `${thread.name} ${frame.name}() ${local.name}` };
    }
  }
  return null;
}
