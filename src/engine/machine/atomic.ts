import { get, type Methods, nothing, set } from './behaviour.ts';
import { MachineFault } from './fault.ts';
import { readShared } from './values.ts';

/** The value, which each method reads and writes in one step. */
export const atomic: Methods = {
  load: { act: (call) => readShared(call.machine, call.process, call.first, true) },
  store: { act: nothing((call) => set(call, call.first, call.arguments[0])) },
  add: {
    act: (call) => {
      const sum = get(call, call.first) + call.arguments[0];
      if (sum !== (sum | 0)) throw new MachineFault('overflow', '원자 변수의 값이 int32 범위를 벗어났어요.');
      return set(call, call.first, sum);
    },
  },
  exchange: { act: (call) => set(call, call.first, call.arguments[0]) },
  compareExchange: {
    act: (call) => {
      const [expected, desired] = call.arguments;
      const old = get(call, call.first);
      return old === expected
        ? set(call, call.first, desired)
        : readShared(call.machine, call.process, call.first, true);
    },
  },
};
