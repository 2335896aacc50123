import { median } from 'd3-array';
import type { DeviceMeasurement, DevicePoint } from '../../../../../results/device/point.ts';
import { MEASUREMENTS } from '../measurements.ts';
import {
  type CountingPart,
  type CountingWay,
  countBoth,
  counted,
  counterAt,
  countingMemory,
} from './counting.ts';
import { transferred } from './helper.ts';
import { INSTANCES, type LitmusPart, litmusMemory, takePartBoth } from './litmus.ts';
import { beginRound } from './memory.ts';
import type { DevicePace, FromHelper, MessageWay, Parcel, ToHelper } from './protocol.ts';

/** Times that each way of counting is done before it is measured: it is compiled by then. */
const WARM_TIMES = 50_000;
const WARM_ROUNDS = 3;
/** Rounds of a place, however long they take. */
const LEAST = 3;
/** Times as many of rounds that are short. */
const SHORT = 10;
/** Times that a counter is added to in a round of false sharing. */
const TIMES = 500_000;

/** What a leader works with. */
interface Lead {
  port: MessagePort;
  pace: DevicePace;
  /** Milliseconds on a clock. */
  now(): number;
}

/** The other worker, as the leader asks it. */
class Helper {
  private readonly port: MessagePort;

  constructor(port: MessagePort) {
    this.port = port;
  }

  ask(message: ToHelper, transfer: Transferable[] = []): Promise<FromHelper> {
    return new Promise((resolve) => {
      this.port.onmessage = ({ data }: MessageEvent<FromHelper>) => resolve(data);
      this.port.postMessage(message, transfer);
    });
  }

  /** Does a round together; gives the milliseconds that it took. */
  async count(mine: CountingPart, at: number, now: () => number): Promise<number> {
    beginRound(mine.memory);
    await this.ask({ kind: 'count', part: { ...mine, at } });
    return countBoth(mine, now);
  }

  /** Does a round of a test together; gives in how many instances it came out as no order explains. */
  async test(mine: LitmusPart): Promise<number> {
    beginRound(mine.memory);
    await this.ask({ kind: 'litmus', part: { ...mine, side: 1 } });
    return takePartBoth(mine);
  }
}

/** Numbers of rounds, as many as the pace allows. */
async function rounds({ pace, now }: Lead, round: () => Promise<number>): Promise<number[]> {
  const began = now();
  const found: number[] = [];
  do found.push(await round());
  while (found.length < LEAST || (found.length < pace.rounds && now() - began < pace.milliseconds));
  return found;
}

/**
 * Measures, a point after the other. Times are those of the median round: a device that does something else now and then
 * makes few rounds longer.
 */
export const MEASURE: Record<DeviceMeasurement, (lead: Lead) => AsyncGenerator<DevicePoint>> = {
  'lost-updates': lostUpdates,
  messages,
  'false-sharing': falseSharing,
  'weak-memory': weakMemory,
};

/** Counts by two workers, once it has been done often enough to be compiled. */
async function counting(lead: Lead, ways: readonly CountingWay[]) {
  const helper = new Helper(lead.port);
  const memory = countingMemory();
  const at = counterAt(0);
  for (const way of ways) {
    const part = { way, memory, at, times: WARM_TIMES };
    for (let i = 0; i < WARM_ROUNDS; i++) await helper.count(part, at, lead.now);
  }
  return { helper, memory };
}

async function* lostUpdates(lead: Lead): AsyncGenerator<DevicePoint> {
  const { x, ways } = MEASUREMENTS['lost-updates'];
  const { helper, memory } = await counting(
    lead,
    ways.map(({ way }) => way),
  );
  const at = counterAt(0);
  for (const { way } of ways) {
    for (const times of x.values) {
      const all = 2 * times;
      let lost = 0;
      const took = await rounds(lead, async () => {
        const milliseconds = await helper.count({ way, memory, at, times }, at, lead.now);
        lost += all - counted(memory);
        return milliseconds;
      });
      yield { way, x: times, values: [lost / (took.length * all), (1e6 * typical(took)) / all] };
    }
  }
}

async function* falseSharing(lead: Lead): AsyncGenerator<DevicePoint> {
  const { x, ways } = MEASUREMENTS['false-sharing'];
  const { helper, memory } = await counting(
    lead,
    ways.map(({ way }) => way),
  );
  for (const { way } of ways) {
    for (const bytes of x.values) {
      const mine = { way, memory, at: counterAt(0), times: TIMES };
      const took = await rounds(lead, () => helper.count(mine, counterAt(bytes), lead.now));
      yield { way, x: bytes, values: [(1e6 * typical(took)) / TIMES] };
    }
  }
}

async function* weakMemory(lead: Lead): AsyncGenerator<DevicePoint> {
  const { x, ways } = MEASUREMENTS['weak-memory'];
  const helper = new Helper(lead.port);
  const memory = litmusMemory();
  const pace = { ...lead.pace, rounds: SHORT * lead.pace.rounds };
  for (const { way } of ways) {
    for (const apart of x.values) {
      const weak = await rounds({ ...lead, pace }, () => helper.test({ way, memory, side: 0, apart }));
      yield { way, x: apart, values: [weak.reduce((sum, one) => sum + one, 0) / (weak.length * INSTANCES)] };
    }
  }
}

async function* messages(lead: Lead): AsyncGenerator<DevicePoint> {
  const { x, ways } = MEASUREMENTS.messages;
  const helper = new Helper(lead.port);
  // The other worker may only be starting.
  await helper.ask({ kind: 'echo', parcel: { way: 'copy', bytes: bytesFor('copy', 0) } });
  for (const { way } of ways) {
    for (const size of x.values) {
      let parcel: Parcel = { way, bytes: bytesFor(way, size) };
      const took = await rounds(lead, async () => {
        const began = lead.now();
        const answer = await helper.ask({ kind: 'echo', parcel }, transferred(parcel));
        const milliseconds = lead.now() - began;
        if (answer.kind === 'echo') parcel = answer.parcel;
        return milliseconds;
      });
      yield { way, x: size, values: [1000 * typical(took)] };
    }
  }
}

/** The median of numbers that there are. */
function typical(numbers: readonly number[]): number {
  return median(numbers) ?? Number.NaN;
}

/** Bytes to send, all of them written: what nobody has touched costs nothing to copy. */
function bytesFor(way: MessageWay, size: number): Uint8Array {
  return new Uint8Array(way === 'share' ? new SharedArrayBuffer(size) : new ArrayBuffer(size)).fill(1);
}
