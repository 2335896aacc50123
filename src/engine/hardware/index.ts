// What the engine's front door hands on of this folder.
export type { MeasureStopKind } from '../../kinds/ends.ts';
export { POLICIES, type SchedulingPolicy } from '../../kinds/policies.ts';
export { type CpuTimeKind, SPAN_KINDS, type SpanKind } from '../../kinds/spans.ts';
export { INTERVAL_STATES, type IntervalState } from '../../kinds/states.ts';
export type { BlockedKind } from '../../kinds/waiting.ts';
export { KINDS_OF_WORKERS, type WorkerKind } from '../../kinds/workers.ts';
export { MeasureError } from './check.ts';
export { CONSTANTS, type ConstantOrigin, constantOf, type HardwareConstant } from './constants.ts';
export type { Hardware } from './hardware.ts';
export type { StateInterval, WaitedFor } from './intervals.ts';
export { measure } from './measure.ts';
export type {
  Counts,
  CpuMeasurement,
  Measurement,
  Span,
  SwitchCounts,
  TaskMeasurement,
} from './measurement.ts';
export { type Mismatch, NOTES } from './notes.ts';
export { MEASURED, MEASURED_PAGES, PRESETS, TEXTBOOK } from './presets.ts';
export type { MeasureLimits } from './simulation.ts';
export { START_CALLS, type StartCalls } from './starts.ts';
export { type WorkerMemory, workerMemory } from './workers.ts';
