import { expect, test } from 'vitest';
import { recordDevice } from '../../../../../scripts/record-device.ts';
import {
  MEASUREMENTS,
  measurementOf,
  pointsOf,
  valuesAt,
} from '../../../../../src/components/demo/exhibits/device/measurements.ts';
import {
  measureDevice,
  type StartDeviceWorker,
} from '../../../../../src/components/demo/exhibits/device/work/measuring.ts';
import type {
  DeviceRole,
  FromLeader,
} from '../../../../../src/components/demo/exhibits/device/work/protocol.ts';
import type { DeviceMeasurement, DevicePoint } from '../../../../../src/results/device/point.ts';

/** As short as can be: what is held here does not depend on time. */
const PACE = { rounds: 1, milliseconds: 0 };
const NAMES: DeviceMeasurement[] = ['lost-updates', 'messages', 'false-sharing', 'weak-memory'];

const measured = new Map<DeviceMeasurement, Promise<DevicePoint[]>>();

/** What a measurement comes to, made once for all tests. */
function measure(measurement: DeviceMeasurement): Promise<DevicePoint[]> {
  const known = measured.get(measurement) ?? recordDevice(measurement, PACE);
  measured.set(measurement, known);
  return known;
}

test.each(NAMES)('two workers measure every place of %s, each way of it', async (name) => {
  const { ways, x, metrics } = measurementOf(name);
  const points = await measure(name);
  expect(points.map(({ way, x }) => [way, x])).toEqual(
    ways.flatMap(({ way }) => x.values.map((value) => [way, value])),
  );
  expect(points.length).toBe(pointsOf(measurementOf(name)));
  for (const { values } of points) {
    expect(values.length).toBe(metrics.length);
    expect(values.at(-1)).toBeGreaterThanOrEqual(0);
    expect(values.every(Number.isFinite)).toBe(true);
  }
});

test('only who adds without care loses anything', async () => {
  const points = await measure('lost-updates');
  const { ways, x } = MEASUREMENTS['lost-updates'];
  for (const { way } of ways) {
    const lost = x.values.map((value) => valuesAt(points, way, value)?.[0]);
    if (way === 'plain')
      for (const share of lost) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThan(1);
      }
    else expect(lost).toEqual(x.values.map(() => 0));
  }
  expect(valuesAt(points, 'plain', 7)).toBeNull();
});

test('what is written and read by atomics is seen as it was written', async () => {
  const points = await measure('weak-memory');
  for (const { way, x, values } of points) {
    if (way === 'store-buffer-atomic') expect(values, `${x} B apart`).toEqual([0]);
    expect(values[0]).toBeLessThanOrEqual(1);
  }
});

/** Workers that do nothing; what is said to and by them is in the test's hand. */
function puppets() {
  const roles: DeviceRole[] = [];
  const says: { listen(message: FromLeader): void; fail(error: Error): void }[] = [];
  let alive = 0;
  const start: StartDeviceWorker = (listen, fail) => {
    alive++;
    says.push({ listen, fail });
    return {
      post: (role) => roles.push(role),
      terminate() {
        alive--;
      },
    };
  };
  return { start, roles, says, alive: () => alive };
}

/** What is told of a measurement. */
function told(start: StartDeviceWorker) {
  const points: DevicePoint[] = [];
  const over: (string | null)[] = [];
  const end = measureDevice(
    start,
    { measurement: 'messages', pace: PACE },
    { point: (point) => points.push(point), over: (why) => over.push(why) },
  );
  return { points, over, end };
}

const POINT: DevicePoint = { way: 'copy', x: 64, values: [30] };

test('one worker leads and one helps; both are ended when it is done', () => {
  const { start, roles, says, alive } = puppets();
  const { points, over } = told(start);
  expect(roles.map(({ leads }) => leads?.measurement ?? null)).toEqual([null, 'messages']);
  says[1].listen({ kind: 'point', point: POINT });
  expect([points, over, alive()]).toEqual([[POINT], [], 2]);
  says[1].listen({ kind: 'done' });
  expect([over, alive()]).toEqual([[null], 0]);
});

test('both are ended when it is cancelled, and nothing is told any more', () => {
  const { start, says, alive } = puppets();
  const { points, over, end } = told(start);
  end();
  says[1].listen({ kind: 'point', point: POINT });
  says[1].listen({ kind: 'done' });
  says[0].fail(new Error('it has died'));
  expect([points, over, alive()]).toEqual([[], [], 0]);
});

test('both are ended where one has died, and why is told once', () => {
  const { start, says, alive } = puppets();
  const { over } = told(start);
  says[0].fail(new Error('it has died'));
  says[1].fail(new Error('so has this'));
  expect([over, alive()]).toEqual([['it has died'], 0]);
});
