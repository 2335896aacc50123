import type { DeviceMeasurement, DevicePoint } from '../../../../results/device/point.ts';
import { bytesText, compact, digits, percentText } from '../../../../words/numbers.ts';

/** A number that is measured at every place. */
export interface DeviceMetric {
  label: string;
  text(value: number): string;
  /** Whether it stands on a log axis. */
  log: boolean;
}

/** What is measured, of what, and how it is told. */
export interface MeasurementPlan {
  /** What changes from place to place, and its values in order. */
  x: { label: string; values: readonly number[]; text(x: number): string };
  /** Ways of doing it, a curve each. */
  ways: readonly { way: string; label: string }[];
  metrics: readonly [DeviceMetric, ...DeviceMetric[]];
}

const nanoseconds = (value: number) => `${digits(value)} ns`;
const microseconds = (value: number) => (value < 1000 ? `${digits(value)} µs` : `${digits(value / 1000)} ms`);

export const MEASUREMENTS = {
  'lost-updates': {
    x: {
      label: '저마다 올리는 횟수',
      values: [100, 1000, 10_000, 100_000, 1_000_000],
      text: (x) => `${compact(x)}번`,
    },
    ways: [
      { way: 'plain', label: '그냥 올리기' },
      { way: 'atomic', label: '원자 연산' },
      { way: 'lock', label: '잠금' },
      { way: 'own', label: '따로 세서 합치기' },
    ],
    metrics: [
      { label: '잃은 몫', text: percentText, log: false },
      { label: '한 번 올리는 시간', text: nanoseconds, log: true },
    ],
  },
  messages: {
    x: {
      label: '메시지의 크기',
      values: Array.from({ length: 10 }, (_, i) => 64 * 4 ** i),
      text: bytesText,
    },
    ways: [
      { way: 'copy', label: '복사' },
      { way: 'transfer', label: '넘기기' },
      { way: 'share', label: '공유' },
    ],
    metrics: [{ label: '보내고 되받는 시간', text: microseconds, log: true }],
  },
  'false-sharing': {
    x: {
      label: '두 카운터의 거리',
      values: [8, 16, 24, 32, 40, 48, 56, 64, 96, 128, 192, 256],
      text: (x) => `${x} B`,
    },
    ways: [
      { way: 'plain', label: '그냥 올리기' },
      { way: 'atomic', label: '원자 연산' },
    ],
    metrics: [{ label: '한 번 올리는 시간', text: nanoseconds, log: true }],
  },
  'weak-memory': {
    x: { label: '두 변수의 거리', values: [4, 16, 64, 256], text: (x) => `${x} B` },
    ways: [
      { way: 'store-buffer', label: '쓰고 읽기' },
      { way: 'store-buffer-atomic', label: '원자 연산으로' },
      { way: 'publish', label: '플래그' },
    ],
    metrics: [{ label: '뒤바뀐 몫', text: percentText, log: false }],
  },
} as const satisfies Record<DeviceMeasurement, MeasurementPlan>;

/** What is measured, by its name. */
export function measurementOf(name: DeviceMeasurement): MeasurementPlan {
  return MEASUREMENTS[name];
}

/** Points that a measurement has in all. */
export function pointsOf({ x, ways }: MeasurementPlan): number {
  return x.values.length * ways.length;
}

/** Place of a way among those of a measurement. */
export function placeOfWay({ ways }: MeasurementPlan, name: string): number {
  return ways.findIndex(({ way }) => way === name);
}

/** What was measured of a way at some place, a number for each metric; null where it was not. */
export function valuesAt(points: readonly DevicePoint[], way: string, x: number): number[] | null {
  return points.find((point) => point.way === way && point.x === x)?.values ?? null;
}
