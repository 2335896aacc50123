import type { Recording } from '../../../../results/recorded/recording.ts';
import type { DeviceStatus } from './useDevice.ts';

/** How far a measurement is. */
export function deviceStatus(status: DeviceStatus, cores: number): string {
  const alone = cores === 1 ? ' 코어가 하나라 둘이 번갈아 해요.' : '';
  switch (status) {
    case 'idle':
      return `일꾼 스레드 둘이 이 기기의 코어 ${cores}개에서 몇 초 동안 재요.${alone}`;
    case 'running':
      return '재고 있어요';
    case 'done':
      return `다 쟀어요 · 코어 ${cores}개`;
    case 'stopped':
      return '멈췄어요';
    case 'failed':
      return '재다가 실패했어요';
  }
}

/** Where the numbers come from that stand in place of the device's own. */
export function recordedNote({ date, device, cores }: Pick<Recording, 'date' | 'device' | 'cores'>): string {
  return `이 페이지는 다른 사이트와 격리되지 않아 여기서는 잴 수 없어요. 아래는 ${date}에 다른 기기(${device}, 코어 ${cores}개)에서 잰 기록이에요.`;
}
