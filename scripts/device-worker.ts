import { parentPort } from 'node:worker_threads';
import type { DeviceRole, FromLeader } from '../src/components/demo/exhibits/device/work/protocol.ts';
import { takeRole } from '../src/components/demo/exhibits/device/work/role.ts';

/*
 * A worker thread of Node that measures the machine, or helps one that does.
 */

const tell = (message: FromLeader) => parentPort?.postMessage(message);
parentPort?.on('message', (role: DeviceRole) => takeRole(role, tell, () => performance.now()));
