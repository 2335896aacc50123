import { workersFrom } from '../src/cli/real/start-worker.ts';
import {
  measureDevice,
  type StartDeviceWorker,
} from '../src/components/demo/exhibits/device/work/measuring.ts';
import type { DeviceMeasurement, DevicePoint } from '../src/results/device/point.ts';

/** Rounds and milliseconds of a place: more than on the page, where somebody waits. */
const PACE = { rounds: 60, milliseconds: 1000 };
/** Digits of a number that are written down. */
const DIGITS = 4;

/** Starts worker threads of Node that measure. */
export const startDeviceWorker: StartDeviceWorker = workersFrom(
  new URL('./device-worker.ts', import.meta.url),
);

/** Measures this machine by two worker threads. */
export function recordDevice(measurement: DeviceMeasurement, pace = PACE): Promise<DevicePoint[]> {
  const points: DevicePoint[] = [];
  return new Promise((resolve, reject) => {
    measureDevice(
      startDeviceWorker,
      { measurement, pace },
      {
        point: ({ way, x, values }) =>
          points.push({ way, x, values: values.map((value) => Number(value.toPrecision(DIGITS))) }),
        over: (why) => (why === null ? resolve(points) : reject(new Error(why))),
      },
    );
  });
}
