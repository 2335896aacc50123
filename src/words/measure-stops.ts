import type { MeasureStopKind } from '../kinds/ends.ts';

/** What cut a measured run off, as a sentence that says how far it was measured. */
export const MEASURE_STOP_SENTENCES: Readonly<Record<MeasureStopKind, string>> = {
  steps: '걸음이 백만 번을 넘어서, 거기까지만 쟀어요.',
  events: '일어난 일이 삼백만 번을 넘어서, 거기까지만 쟀어요.',
  spans: '시간선의 구간이 너무 많아서, 거기까지만 쟀어요.',
  time: '재는 데 쓸 시간이 다 되어서, 거기까지만 쟀어요.',
};
