import type { SeenEnd } from '../../engine/index.ts';
import type { DeviceMeasurement, DevicePoint } from '../device/point.ts';
import text from './real.json?raw';

/** What was seen of a program on the machine of a recording. */
export interface RecordedRun {
  runs: number;
  /** Runs that were given up, because they did not come to an end. */
  unfinished: number;
  milliseconds: number;
  /** Ends that were seen most. */
  ends: SeenEnd[];
}

/** What real threads have shown on some machine, some time ago. */
export interface Recording {
  /** What made it. */
  command: string;
  /** Day on which it was made, as `2026-11-30`. */
  date: string;
  cores: number;
  /** The machine, its system, and what ran the workers. */
  device: string;
  /** Runs of the site's programs, by their checksums. */
  programs: Record<string, RecordedRun>;
  /** What was measured of the machine. */
  measurements: Record<DeviceMeasurement, DevicePoint[]>;
}

/** The recording that the site shows where a page may not share memory between threads. */
export const recording: Recording = JSON.parse(text);
