import type { DemoSpec } from '../../../src/components/demo/spec.ts';
import { type DemoState, initialState } from '../../../src/components/demo/state.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { formatSchedule } from '../../../src/engine/index.ts';

export const LOST_UPDATE = `let counter = 0;

function work() {
  counter++;
}

parallel(work, work);
print('counter =', counter);
`;

export const spec: DemoSpec = {
  id: 'lost-update',
  title: '갱신 손실',
  question: '1이 나오게 할 수 있나요?',
  programs: [
    { file: 'lost-update', label: '둘이 한 번씩' },
    { file: 'other', label: '다른 것' },
  ],
  step: { sees: '칸 하나가 바뀌어요.', main: [{ kind: 'memory' }], more: [{ kind: 'output' }] },
};

/** A demo of a text as it stands at first. */
export function demo(source = LOST_UPDATE, more: Partial<DemoSpec> = {}): DemoState {
  return initialState({ ...spec, ...more }, compile(source));
}

/** Where a demo stands, to compare: the schedule with the moment shown marked by a bar. */
export function place({ run, at }: DemoState): string {
  return `${formatSchedule(run.schedule.slice(0, at))}|${formatSchedule(run.schedule.slice(at))}`;
}
