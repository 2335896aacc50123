import type { DeviceMeasurement, DevicePoint } from '../../../../../results/device/point.ts';
import type { CountingPart } from './counting.ts';
import type { LitmusPart } from './litmus.ts';

/*
 * Two workers measure: one leads, and one does the other half. The page, or whoever else has asked, is told each point.
 */

/** How a message goes from one worker to the other. */
export type MessageWay = 'copy' | 'transfer' | 'share';

/** What is sent there and back. */
export interface Parcel {
  way: MessageWay;
  bytes: Uint8Array;
}

/** What the leader asks of the other worker. */
export type ToHelper =
  | { kind: 'count'; part: CountingPart }
  | { kind: 'litmus'; part: LitmusPart }
  | { kind: 'echo'; parcel: Parcel };

/** What the other answers: that it begins now, or what it was sent. */
export type FromHelper = { kind: 'ready' } | { kind: 'echo'; parcel: Parcel };

/** What a worker is started with. */
export interface DeviceRole {
  /** What it is to lead; null for the one that helps. */
  leads: { measurement: DeviceMeasurement; pace: DevicePace } | null;
  /** Where the other is. */
  port: MessagePort;
}

/** How often something is done at one place. */
export interface DevicePace {
  /** Rounds at most, */
  rounds: number;
  /** and milliseconds after which no other is begun. */
  milliseconds: number;
}

/** What the leader says. */
export type FromLeader = { kind: 'point'; point: DevicePoint } | { kind: 'done' };
