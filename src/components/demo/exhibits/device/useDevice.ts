import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeviceMeasurement, DevicePoint } from '../../../../results/device/point.ts';
import { siteWorkers } from '../../../workers/site-workers.ts';
import workerAddress from './device.worker.ts?worker&url';
import { measureDevice } from './work/measuring.ts';
import type { DeviceRole, FromLeader } from './work/protocol.ts';

/** Rounds and milliseconds of a place: all of a measurement takes some seconds. */
const PACE = { rounds: 15, milliseconds: 200 };

/** How far a measurement is. */
export type DeviceStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** What was measured of the device so far. */
interface Measured {
  status: DeviceStatus;
  points: DevicePoint[];
}

const workers = siteWorkers<DeviceRole, FromLeader>(workerAddress);

/** Measures when asked to, in workers that are there for as long as it takes. */
export function useDevice(measurement: DeviceMeasurement) {
  const [measured, setMeasured] = useState<Measured>({ status: 'idle', points: [] });
  const end = useRef<(() => void) | null>(null);
  const asked = useRef(0);
  const cancel = useCallback(() => {
    asked.current++;
    end.current?.();
    end.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  async function start() {
    cancel();
    const number = asked.current;
    setMeasured({ status: 'running', points: [] });
    await workers.bring();
    // It may have been stopped while the file was on its way.
    if (number !== asked.current) return;
    end.current = measureDevice(
      workers.start,
      { measurement, pace: PACE },
      {
        point: (point) => setMeasured(({ status, points }) => ({ status, points: [...points, point] })),
        over: (why) => setMeasured(({ points }) => ({ status: why === null ? 'done' : 'failed', points })),
      },
    );
  }

  return {
    measured,
    start,
    stop() {
      cancel();
      setMeasured(({ points }) => ({ status: 'stopped', points }));
    },
  };
}
