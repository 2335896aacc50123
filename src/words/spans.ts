import type { CpuTimeKind } from '../kinds/spans.ts';

/** What CPU time goes to. */
export const SPAN_WORDS: Readonly<Record<CpuTimeKind, string>> = {
  run: '계산',
  switch: '교환의 직접 비용',
  wake: '다른 CPU 깨우기',
  tlb: 'TLB 다시 채우기',
  cache: '캐시 다시 채우기',
  'system-call': '시스템 콜',
  create: '스레드·프로세스 만들기',
  page: '페이지 폴트와 복사',
  copy: '주고받는 복사',
  idle: '쉼',
};
