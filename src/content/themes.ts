import { programFiles } from './sources.ts';

/** Programs of one theme. */
export interface Theme {
  title: string;
  /** What the programs have in common. */
  about: string;
  /** Names of programs, in the order in which they are shown. */
  programs: string[];
}

const chosen: Theme[] = [
  {
    title: '갱신 손실과 원자성',
    about: '읽은 다음 쓰기 전에 다른 스레드가 끼어들어요. 어디까지를 한 덩어리로 묶어야 할까요?',
    programs: [
      'lost-update',
      'lost-update-twice',
      'lost-update-three',
      'lost-update-three-twice',
      'lost-update-lock',
      'lost-update-atomic',
      'compare-and-swap',
      'lost-update-processes',
      'last-seat',
      'last-seat-lock',
      'lock-wide',
      'lock-narrow',
      'lock-too-narrow',
      'publish-flag',
      'publish-reordered',
      'publish-lock',
      'publish-atomic',
      'store-buffer',
      'store-buffer-fence',
      'double-checked',
    ],
  },
  {
    title: '임계 구역 알고리즘',
    about: '잠금은 무엇으로 만들까요? 한 줄만 달라져도 둘이 함께 들어가요.',
    programs: [
      'peterson',
      'peterson-swapped',
      'peterson-fence',
      'polite-threads',
      'dekker',
      'dekker-fence',
      'check-then-set',
      'spin-lock',
      'ticket-lock',
    ],
  },
  {
    title: '잠금과 교착',
    about: '잠금을 쥔 채 서로 기다리면 영원히 멈춰요. 무엇을 바꾸면 고리가 끊길까요?',
    programs: [
      'two-locks',
      'two-locks-readers',
      'two-locks-at-once',
      'two-locks-give-back',
      'two-locks-ordered',
      'philosophers-naive',
      'philosophers-naive-4',
      'philosophers-naive-5',
      'philosophers-ordered',
      'philosophers-ordered-4',
      'philosophers-ordered-5',
      'philosophers-left-handed',
      'philosophers-waiter',
      'writer-starves',
      'writer-preferred',
      'fork-under-lock',
    ],
  },
  {
    title: '조건·세마포어·배리어',
    about: '때가 될 때까지 기다리고, 때가 되면 알려요. 신호를 놓치거나 너무 일찍 지나가면 어떻게 될까요?',
    programs: [
      'condition-if',
      'condition-while',
      'lost-wakeup',
      'lost-wakeup-checked',
      'bounded-buffer-conditions',
      'bounded-buffer-semaphores',
      'bounded-buffer-locked',
      'bounded-buffer-swapped',
      'readers-writers',
      'readers-writers-lock',
      'semaphore-binary',
      'semaphore-lost-permit',
      'semaphore-signal',
      'semaphore-turns',
      'kitchen-switch',
      'semaphore-rendezvous',
      'semaphore-rendezvous-stuck',
      'barrier',
      'barrier-reuse',
      'barrier-reuse-gates',
      'barrier-reuse-built-in',
    ],
  },
  {
    title: '프로세스와 통신',
    about: '주소 공간이 다른 프로세스는 무엇을 공유하고 어떻게 주고받을까요?',
    programs: [
      'write-after-fork',
      'write-in-thread',
      'write-to-shared-memory',
      'create-process',
      'create-thread',
      'join-results',
      'fork-and-or',
      'fork-copies-caller',
      'zombie',
      'orphan',
      'parent-waits',
      'parent-forgets',
      'wait-any-child',
      'pipe-producer-consumer',
      'pipe-own-end',
      'pipe-end-closed',
      'sieve-pipeline',
      'hand-over-heap',
      'hand-over-pipe',
      'messages-by-pipe',
      'messages-by-shared-memory',
      'messages-by-threads',
    ],
  },
];

const placed = new Set(chosen.flatMap(({ programs }) => programs));

/** All programs of the site, each in one theme. */
export const themes: Theme[] = [
  ...chosen,
  {
    title: '그 밖의 수업 프로그램',
    about: '수업에서 메모리와 비용, 고장을 비교할 때 쓰는 프로그램이에요.',
    programs: programFiles.filter((file) => !placed.has(file)),
  },
];
