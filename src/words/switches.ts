import { josa } from './josa.ts';

/** A small step of a context switch: `enter` and `return` are into the kernel and back, the others what the kernel does there. */
export type SwitchKind = 'enter' | 'save' | 'choose' | 'address-space' | 'restore' | 'return';

/** Small steps of a context switch, in a word. */
export const SWITCH_WORDS: Readonly<Record<SwitchKind, string>> = {
  enter: '커널로',
  save: '저장',
  choose: '고르기',
  'address-space': '주소 공간',
  restore: '복원',
  return: '돌아가기',
};

/** What a small step does not do, by the register that it leaves alone. */
export const LEFT_ALONE: Readonly<Record<'save' | 'restore', (register: string) => string>> = {
  save: (register) => `${josa(register, '을/를')} 저장하지 않아요`,
  restore: (register) => `${josa(register, '을/를')} 함수의 처음으로 되돌려요`,
};

/** What a small step does, by the register that it moves, if any. */
export const SWITCH_TITLES: Readonly<Record<SwitchKind, (register: string) => string>> = {
  enter: () => '커널로 들어가요',
  save: (register) => `${josa(register, '을/를')} 저장해요`,
  choose: () => '다음 스레드를 골라요',
  'address-space': () => '주소 공간을 바꿔요',
  restore: (register) => `${josa(register, '을/를')} 복원해요`,
  return: () => '사용자 모드로 돌아가요',
};
