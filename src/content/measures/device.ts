import type { DeviceSpec } from '../../components/demo/exhibits/device/spec.ts';
import type { Origin } from '../../components/demo/measure/spec.ts';
import { vm } from './values.ts';

/** Of the same machine as `vm`, by worker threads of Node. */
const node: Origin = {
  origin: 'measured',
  source: 'Node 20의 일꾼 스레드 둘, 2-vCPU 가상 머신, 리눅스 6.18, 2026',
};
/** Of the same machine, by threads of a program in C. */
const c: Origin = { origin: 'measured', source: `C의 스레드 둘, ${vm.source}` };

/** Of the same machine, by workers of a browser. */
const browser: Origin = { origin: 'measured', source: `Chromium의 일꾼 둘, ${vm.source}` };

const MILLION = 1_000_000;
const KIB = 1024;

/** Lost updates against repetitions. */
export const lostUpdates: DeviceSpec = {
  measurement: 'lost-updates',
  sees: '두 일꾼이 카운터 하나를 함께 올려요. 그냥 올리면 많이 되풀이할수록 더 많이 사라져요. 잠금과 원자 연산은 하나도 잃지 않지만 더 오래 걸리고, 따로 세서 합치면 잃지도 않고 빨라요.',
  world: [
    { x: 100_000, y: [0.098, 0.108], way: 'plain', ...node },
    { x: MILLION, y: [0.33, 0.38], way: 'plain', ...node },
    { x: 10 * MILLION, y: [0.38, 0.43], way: 'plain', ...node },
    { x: 3 * MILLION, y: [0.6, 1.3], way: 'plain', metric: 1, ...c },
    { x: 3 * MILLION, y: [7.8, 9.3], way: 'atomic', metric: 1, ...c },
    { x: 3 * MILLION, y: [22, 46], way: 'lock', metric: 1, ...c },
    { x: 3 * MILLION, y: [0.14, 0.19], way: 'own', metric: 1, ...c },
  ],
  note: '다른 일이 코어를 쓰고 있으면 둘이 겹치지 못해 거의 잃지 않아요. 안 잃었다고 맞는 프로그램이 되는 것은 아니에요. 시간은 여러 회차의 중앙값이에요.',
};

/** Messages by copy, by transfer, by sharing. */
export const messagePassing: DeviceSpec = {
  measurement: 'messages',
  sees: '메시지를 다른 일꾼에게 보내고 되받아요. 복사하면 메시지가 클수록 오래 걸리고, 메모리를 통째로 넘기거나(transfer) 공유하면 크기와 거의 상관없어요.',
  world: [
    { x: 64 * KIB, y: [45, 52], way: 'copy', ...node },
    { x: KIB * KIB, y: [450, 529], way: 'copy', ...node },
    { x: 16 * KIB * KIB, y: [1840, 6302], way: 'copy', ...node },
    { x: 64 * KIB, y: [19, 21], way: 'transfer', ...node },
    { x: KIB * KIB, y: [20, 32], way: 'transfer', ...node },
    { x: 16 * KIB * KIB, y: [70, 99], way: 'transfer', ...node },
  ],
  note: '일꾼마다 메모리가 따로라서 메시지는 프로세스끼리처럼 건너가요. 공유하는 것도 언제부터 읽어도 되는지는 메시지로 알려야 해서, 그만큼은 늘 걸려요. 시간은 여러 회차의 중앙값이에요.',
};

/** Two counters at some distance. */
export const distantCounters: DeviceSpec = {
  measurement: 'false-sharing',
  sees: '두 일꾼이 저마다 자기 카운터만 올려요. 두 카운터가 한 캐시 줄을 벗어나는 거리에서 시간이 뚝 떨어져요. 대개 64 B이고, 128 B인 기기도 있어요.',
  world: [
    { x: 8, y: [0.92, 1.86], way: 'plain', ...c },
    { x: 64, y: [0.26, 0.28], way: 'plain', ...c },
    { x: 8, y: [14.2, 17.5], way: 'atomic', ...c },
    { x: 64, y: [5.2, 6.2], way: 'atomic', ...c },
  ],
  note: '다른 일이 코어를 쓰고 있으면 둘이 겹치지 못해 차이가 작아져요. 시간은 여러 회차의 중앙값이에요.',
};

/** What a thread sees of another's writes. */
const weakMemory: DeviceSpec = {
  measurement: 'weak-memory',
  sees: '변수를 평범하게 읽고 써요. ‘쓰고 읽기’는 저마다 제 변수에 쓰고 상대의 변수를 읽어서 둘 다 옛 값을 본 몫이고, ‘플래그’는 플래그를 보고도 옛 데이터를 읽은 몫이에요. 어느 쪽도 적힌 순서대로는 나올 수 없어요. x86에서는 쓴 값이 저장 버퍼에 머무는 동안 앞의 것만 나오고, ARM에서는 뒤의 것도 나올 수 있어요.',
  world: [
    { x: 4, y: 0.0057, way: 'store-buffer', ...browser },
    { x: 64, y: [0.077, 0.174], way: 'store-buffer', ...browser },
    { x: 64, y: 0, way: 'store-buffer-atomic', ...browser },
    { x: 64, y: 0, way: 'publish', ...browser },
  ],
  note: '모두 0이어도 뒤바뀌지 않는다는 뜻은 아니에요. 둘이 거의 같은 때에 닿아야 드러나요.',
};

/** What is opened beside programs whose words are read and written without more ado. */
export const onPlainWords = {
  name: '평범하게 읽고 쓰기',
  show: { kind: 'device', ...weakMemory },
} as const;
