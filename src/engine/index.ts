// The engine's whole public surface, but for the compiler: `compiler.ts` has it, because it brings a parser with it.

export type { EndKind } from '../kinds/ends.ts';
export type { FaultKind } from '../kinds/faults.ts';
export type { Segment } from '../kinds/memory.ts';
export type { ObjectKind, WordType } from '../kinds/objects.ts';
export type { TurnPolicy } from '../kinds/policies.ts';
export type { FindingKind } from '../kinds/problems.ts';
export { keysOf, recordOf } from '../kinds/record.ts';
export type { EndedBy, ProcessState, ThreadState } from '../kinds/states.ts';
export type { WaitingKind } from '../kinds/waiting.ts';
export * from './explore/index.ts';
export type { Finding } from './findings/finding.ts';
export { findings } from './findings/findings.ts';
export { waitCycle } from './findings/wait-cycle.ts';
export * from './hardware/index.ts';
export * as addressSpace from './language/address-space.ts';
export { checksum } from './language/checksum.ts';
export { formatInstruction } from './language/format.ts';
export type { Instruction, Operand, Place } from './language/instruction.ts';
export { REGISTERS } from './language/instruction.ts';
export { MAX_SOURCE } from './language/limits.ts';
export type {
  Constant,
  FunctionInfo,
  GlobalVariable,
  LocalVariable,
  Program,
  Shape,
  StaticObject,
  Variable,
} from './language/program.ts';
export type { SourceError, SourceRange } from './language/source.ts';
export { ProgramError } from './language/source.ts';
export { type Usable, type UsableGroup, vocabulary } from './language/vocabulary.ts';
export { DRAIN } from './machine/drain.ts';
export type { Access, Effect, Fault, PageCopy } from './machine/effect.ts';
export { addressOf, MAX_OUTPUT_LINES, MAX_PROCESSES, MAX_THREADS } from './machine/layout.ts';
export type { MachineOptions } from './machine/machine.ts';
export { STORE_BUFFER_ENTRIES } from './machine/store-buffer.ts';
export * from './real/index.ts';
export { formatAddress } from './run/format-word.ts';
export type { Json } from './run/globals.ts';
export type {
  FrameMoment,
  MemorySize,
  Moment,
  ObjectMoment,
  OutputLine,
  PageMoment,
  ProcessMoment,
  ThreadMoment,
  Waiting,
  WordMoment,
} from './run/moment.ts';
export { nameOfAddress } from './run/naming.ts';
export { narrate } from './run/narrate.ts';
export { keyOfEnd, type ObservableEnd } from './run/observable-end.ts';
export { DEFAULT_MAX_STEPS, follow, nextChoice, type Policy, policyOf } from './run/policy.ts';
export { Run } from './run/run.ts';
export {
  type Choice,
  formatSchedule,
  MAX_STEPS,
  parseSchedule,
  readSchedule,
  type Schedule,
  ScheduleError,
  threadName,
  threadOfName,
} from './run/schedule.ts';
export { stepByStep } from './run/step-by-step.ts';
export { stride, type Unit } from './run/stride.ts';
