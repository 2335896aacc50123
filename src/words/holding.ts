import type { HoldKind } from '../kinds/waiting.ts';
import { josa } from './josa.ts';

/** Those because of whom a thread waits. */
export interface Holders {
  /** Names of the others. */
  others: readonly string[];
  /** Name of the waiting thread itself where it is one of them; else null. */
  self: string | null;
}

/** Before the badges of threads because of whom another one waits. */
export const HOLD_WORDS: Readonly<Record<HoldKind, string>> = {
  owner: '쥔 스레드',
  readers: '읽는 스레드',
  asked: '먼저 청한 스레드',
  'writing-end': '쓸 수 있는 스레드',
  'reading-end': '읽을 수 있는 스레드',
};

/** Why a thread has to wait, as what follows `기다려요` in brackets; without a full stop. */
export function holdSentence(hold: HoldKind, { others, self }: Holders): string {
  const names = others.join(', ');
  switch (hold) {
    case 'owner':
      return self === null
        ? `지금은 ${josa(names, '이/가')} 쥐고 있어요`
        : `${josa(self, '이/가')} 이미 쥐고 있어요`;
    case 'readers':
      if (self === null) return `지금은 ${josa(names, '이/가')} 읽기 잠금을 쥐고 있어요`;
      return others.length === 0
        ? `읽기 잠금을 ${self} 자신이 쥐고 있어요`
        : `읽기 잠금을 ${self} 자신과 ${josa(names, '이/가')} 쥐고 있어요`;
    case 'asked':
      return `${josa(names, '이/가')} 먼저 쓰겠다고 청했어요`;
    case 'writing-end':
      return self === null
        ? `쓰는 쪽을 연 프로세스에 ${josa(names, '이/가')} 있어요`
        : '쓰는 쪽을 연 프로세스가 자기뿐이라 파일의 끝이 오지 않아요';
    case 'reading-end':
      return self === null
        ? `읽는 쪽을 연 프로세스에 ${josa(names, '이/가')} 있어요`
        : '읽는 쪽을 연 프로세스가 자기뿐이라 아무도 비워 주지 않아요';
  }
}
