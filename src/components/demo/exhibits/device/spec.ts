import type { DeviceMeasurement } from '../../../../results/device/point.ts';
import type { WorldMark } from '../../measure/spec.ts';

/** A number from elsewhere beside what is measured here. */
export interface DeviceMark extends WorldMark {
  x: number;
  /** Which way of doing it it is about. */
  way: string;
  /** Which metric of the measurement; the first when left out. */
  metric?: number;
}

/** Something to measure of the reader's own device. */
export interface DeviceSpec {
  measurement: DeviceMeasurement;
  /** What is measured, and what the reader should see, in a sentence or two. */
  sees: string;
  /** What others have measured. */
  world?: DeviceMark[];
  /** Why it may come out otherwise here. */
  note?: string;
}
