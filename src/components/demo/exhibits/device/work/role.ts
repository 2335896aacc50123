import { help } from './helper.ts';
import { MEASURE } from './leader.ts';
import type { DeviceRole, FromLeader } from './protocol.ts';

/** Takes the role that a worker was started with: leads, and tells each point, or helps. */
export async function takeRole(
  { leads, port }: DeviceRole,
  tell: (message: FromLeader) => void,
  now: () => number,
): Promise<void> {
  if (leads === null) {
    help(port);
    return;
  }
  for await (const point of MEASURE[leads.measurement]({ port, pace: leads.pace, now }))
    tell({ kind: 'point', point });
  tell({ kind: 'done' });
}
