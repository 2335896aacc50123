import type { DeviceRole } from './work/protocol.ts';
import { takeRole } from './work/role.ts';

/*
 * A worker of the browser that measures the device, or helps one that does.
 */

self.addEventListener('message', ({ data }: MessageEvent<DeviceRole>) =>
  takeRole(
    data,
    (message) => self.postMessage(message),
    () => performance.now(),
  ),
);
