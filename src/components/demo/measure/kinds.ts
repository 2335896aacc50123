/** Everything that CPU time goes to, in the order in which it is stacked. */
const LABELS: Record<string, string> = {
  run: '계산',
  switch: '교환의 직접 비용',
  wake: '다른 CPU 깨우기',
  tlb: 'TLB 다시 채우기',
  cache: '캐시 다시 채우기',
  'system-call': '시스템 콜',
  create: '스레드·프로세스 만들기',
  page: '페이지 폴트와 복사',
  copy: '주고받는 복사',
};

const ORDER = Object.keys(LABELS);

/** Names of kinds in the order of stacking; one that is not known here comes last. */
export function inOrder(kinds: Iterable<string>): string[] {
  const place = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return [...new Set(kinds)].sort((a, b) => place(a) - place(b));
}

/** What a kind of CPU time is called. */
export function kindLabel(kind: string): string {
  return kind === 'idle' ? '쉼' : (LABELS[kind] ?? kind);
}
