import type { Segment } from '../kinds/memory.ts';

/** Parts of an address space, from low addresses to high ones. */
export const SEGMENT_WORDS: Readonly<Record<Segment, string>> = {
  code: '코드',
  data: '데이터',
  heap: '힙',
  shared: '공유',
  stack: '스택',
  guard: '가드',
};
