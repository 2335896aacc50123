/** What can be measured of a device by two workers. */
export type DeviceMeasurement = 'lost-updates' | 'messages' | 'false-sharing' | 'weak-memory';

/** What was measured at one place of one curve. */
export interface DevicePoint {
  /** Which way of doing it. */
  way: string;
  /** Repetitions, bytes, or the distance in bytes. */
  x: number;
  /** A number for each metric of the measurement. */
  values: number[];
}
