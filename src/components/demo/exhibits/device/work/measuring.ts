import type { DeviceMeasurement, DevicePoint } from '../../../../../results/device/point.ts';
import type { DevicePace, DeviceRole, FromLeader } from './protocol.ts';

/** A worker that takes the role that it is told. */
export interface DeviceWorker {
  post(role: DeviceRole, transfer: MessagePort[]): void;
  terminate(): unknown;
}

/** Starts one; hears what it says, and why it has failed. */
export type StartDeviceWorker = (
  listen: (message: FromLeader) => void,
  fail: (error: Error) => void,
) => DeviceWorker;

/** Who hears of a measurement. */
interface Listener {
  point(point: DevicePoint): void;
  /** It is over; `why` it has failed, or null. No worker is left. */
  over(why: string | null): void;
}

/** Starts two workers that measure; gives what ends both before they are done. */
export function measureDevice(
  start: StartDeviceWorker,
  leads: { measurement: DeviceMeasurement; pace: DevicePace },
  listener: Listener,
): () => void {
  const workers: DeviceWorker[] = [];
  let isOver = false;
  const end = () => {
    isOver = true;
    for (const worker of workers) worker.terminate();
  };
  const finish = (why: string | null) => {
    if (isOver) return;
    end();
    listener.over(why);
  };
  const listen = (message: FromLeader) => {
    if (isOver) return;
    if (message.kind === 'point') listener.point(message.point);
    else finish(null);
  };
  const { port1, port2 } = new MessageChannel();
  for (const role of [
    { leads: null, port: port1 },
    { leads, port: port2 },
  ]) {
    const worker = start(listen, ({ message }) => finish(message));
    workers.push(worker);
    worker.post(role, [role.port]);
  }
  return end;
}
