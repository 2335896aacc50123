// What the engine's front door hands on of this folder.
export { MeasureError } from './check.ts';
export { CONSTANTS, constantOf, type HardwareConstant, type Origin } from './constants.ts';
export { type Hardware, POLICIES, type SchedulingPolicy } from './hardware.ts';
export type { IntervalState, StateInterval, WaitedFor } from './intervals.ts';
export { measure } from './measure.ts';
export {
  type Counts,
  type CpuMeasurement,
  type Measurement,
  SPAN_KINDS,
  type Span,
  type SpanKind,
  type SwitchCounts,
  type TaskMeasurement,
} from './measurement.ts';
export { type Mismatch, NOTES } from './notes.ts';
export { MEASURED, MEASURED_PAGES, PRESETS, TEXTBOOK } from './presets.ts';
export { START_CALLS, type StartCalls } from './starts.ts';
export { KINDS_OF_WORKERS, type WorkerKind, type WorkerMemory, workerMemory } from './workers.ts';
