import {
  DRAIN,
  follow,
  nextChoice,
  type Program,
  parseSchedule,
  policyOf,
  Run,
  ScheduleError,
  stride,
  type TurnPolicy,
} from '../../engine/index.ts';
import type { ModeName } from './choices.ts';
import type { Loaded } from './loaded.ts';
import type { Overrides } from './measure/configuration.ts';
import { stepOfMostProcesses } from './most-processes.ts';
import { type DemoSpec, modesOf } from './spec.ts';

/** How far one press of 한 걸음 goes. */
export type Stride = NonNullable<DemoSpec['stride']>;

/** Steps that a demo takes at most: a program may spin for ever. */
export const MOST_STEPS = 10_000;

/** How the reader looks at a program. */
export interface ViewSettings {
  /** The question that is open. */
  mode: ModeName;
  policy: TurnPolicy;
  quantum: number;
  seed: number;
  stride: Stride;
  forgetProgramCounter: boolean;
  /** What the reader has turned in 시간 재기, or null for nothing. */
  turned: Overrides | null;
  /** What the pictures of 시간 재기 look at, by name, as far as it is not as they begin. */
  look: Readonly<Record<string, string>>;
  /** First and last step that can be shown, where whoever embeds the demo has said so. */
  steps: readonly [first: number, last: number] | null;
}

/** Everything that a demo remembers; what it shows is derived from this. */
export interface DemoState extends Loaded, ViewSettings {
  run: Run;
  /** Step shown, 0 to `run.length`. */
  at: number;
}

/** How the schedule is made where the reader does not choose. */
export type Turns = Partial<Pick<DemoState, 'policy' | 'quantum' | 'seed'>>;

export type Action =
  | { type: 'forward' }
  | { type: 'back' }
  | { type: 'start' }
  | { type: 'end' }
  | { type: 'goTo'; step: number }
  | { type: 'choose'; thread: number; waiter?: number }
  | { type: 'turns'; turns: Turns }
  | { type: 'stride'; stride: Stride }
  | { type: 'mode'; mode: ModeName }
  | { type: 'turn'; turned: Overrides | null }
  | { type: 'look'; look: DemoState['look'] }
  | { type: 'forget'; forgetProgramCounter: boolean }
  /**
   * Shows another program from its start; where the last one had been run to its end, this one is too. The same text with
   * other constants stays at its moment, as far as that still exists.
   */
  | { type: 'load'; loaded: Loaded; spec: DemoSpec }
  /** Shows a moment of a run that was made elsewhere; in its manner where it has one. */
  | { type: 'open'; loaded: Loaded; run: Run; at: number; manner?: Partial<ViewSettings> };

/** How a demo is looked at before the reader does anything. */
export function firstManner(spec: DemoSpec): ViewSettings {
  return {
    mode: spec.opens ?? modesOf(spec)[0],
    policy: spec.start?.policy ?? 'rr',
    quantum: spec.start?.quantum ?? 1,
    seed: spec.start?.seed ?? 1,
    stride: spec.stride ?? 'instruction',
    forgetProgramCounter: false,
    turned: null,
    look: {},
    steps: null,
  };
}

/** The demo as its author declares it. */
export function initialState(spec: DemoSpec, program: Program): DemoState {
  return beginning(
    { program, choice: 0, constants: {}, edited: null, storeBuffers: false },
    firstManner(spec),
    spec,
  );
}

/** The demo with a program, where its author lets that begin. */
export function beginning(loaded: Loaded, manner: ViewSettings, spec: DemoSpec): DemoState {
  return asDeclared({ ...loaded, ...manner, run: new Run(loaded.program, []), at: 0 }, spec);
}

/** Thread that takes the step after the one shown when the reader presses 한 걸음, or -1 when none can. */
export function nextThread(state: DemoState): number {
  const { run, at } = state;
  const choice = at < run.length ? run.schedule[at] : nextChoice(run, policyOf(state));
  return choice?.thread ?? -1;
}

/** The state after the reader did something. */
export function reduce(state: DemoState, action: Action): DemoState {
  const next = reduced(state, action);
  if (next.steps === null) return next;
  const [first, last] = next.steps;
  return { ...next, at: Math.max(Math.min(first, next.run.length), Math.min(last, next.at)) };
}

function reduced(state: DemoState, action: Action): DemoState {
  const { run, at } = state;
  switch (action.type) {
    case 'forward':
      return forward(state);
    case 'back':
      return { ...state, at: stride(run, at, state.stride, -1) };
    case 'start':
      return { ...state, at: 0 };
    case 'end':
      return toEnd(state);
    case 'goTo':
      return { ...state, at: Math.max(0, Math.min(run.length, Math.round(action.step))) };
    case 'choose':
      return choose(state, action.thread, action.waiter);
    case 'turns': {
      // What the old policy had planned goes; a run that had come to its end is made anew, or nothing would change.
      const turned = { ...state, ...action.turns };
      return hasEnded(state) ? fromStart(turned, true) : { ...turned, run: run.upTo(at) };
    }
    case 'stride':
      return { ...state, stride: action.stride };
    case 'mode':
      return { ...state, mode: action.mode };
    case 'turn':
      return { ...state, turned: action.turned };
    case 'look':
      return { ...state, look: action.look };
    case 'forget':
      return fromStart({ ...state, forgetProgramCounter: action.forgetProgramCounter }, hasEnded(state));
    case 'load': {
      const loaded = { ...state, ...action.loaded };
      if (action.spec.start?.look !== undefined) return asDeclared(loaded, action.spec);
      if (hasEnded(state)) return fromStart(loaded, true);
      return isSameText(state, loaded) ? replayed(loaded) : asDeclared(loaded, action.spec);
    }
    case 'open': {
      const { loaded, run, at, manner } = action;
      return { ...state, ...loaded, run, at, forgetProgramCounter: false, ...manner };
    }
  }
}

function hasEnded({ run, at }: DemoState): boolean {
  return at > 0 && run.at(at).end !== 'running';
}

function fromStart(state: DemoState, toItsEnd: boolean): DemoState {
  const { program, forgetProgramCounter } = state;
  const first = { ...state, run: new Run(program, [], { forgetProgramCounter }), at: 0 };
  return toItsEnd ? toEnd(first) : first;
}

/** Whether two states have one text, with whatever constants. */
function isSameText(one: DemoState, other: DemoState): boolean {
  return one.choice === other.choice && one.edited === other.edited;
}

/** The same steps on another program, up to the first that it cannot take. */
function replayed(state: DemoState): DemoState {
  const { program, forgetProgramCounter, run, at } = state;
  const taken = (steps: number) => new Run(program, run.schedule.slice(0, steps), { forgetProgramCounter });
  try {
    return { ...state, run: taken(run.length) };
  } catch (error) {
    if (!(error instanceof ScheduleError)) throw error;
    return { ...state, run: taken(error.step), at: Math.min(at, error.step) };
  }
}

/** Where the spec lets a demo begin. A schedule that only the first program can take is left out for another. */
function asDeclared(state: DemoState, spec: DemoSpec): DemoState {
  const start = fromStart(state, false);
  if (spec.start?.look === 'most-processes') {
    const whole = toEnd(start);
    return { ...whole, at: stepOfMostProcesses(whole.run) };
  }
  if (spec.start?.schedule === undefined) return start;
  try {
    const { program, forgetProgramCounter } = state;
    const run = new Run(program, parseSchedule(spec.start.schedule), { forgetProgramCounter });
    return { ...start, run, at: Math.min(spec.start.at ?? run.length, run.length) };
  } catch (error) {
    if (error instanceof ScheduleError) return start;
    throw error;
  }
}

/** The run that a demo makes by itself, from where its author lets it begin. */
export function unattended(state: DemoState, spec: DemoSpec): Run {
  return toEnd(asDeclared(state, spec)).run;
}

/** One press of 한 걸음: along the steps that there are, else as the policy goes on. */
function forward(state: DemoState): DemoState {
  const { run, at } = state;
  if (at < run.length) return { ...state, at: stride(run, at, state.stride, 1) };
  // Where a line or a turn ends is known only when the step after it is.
  for (let ahead = state.stride === 'instruction' ? 1 : 64; ; ahead *= 4) {
    const most = Math.min(at + ahead, MOST_STEPS);
    const longer = follow(run, policyOf(state), { maxSteps: most });
    const step = stride(longer, at, state.stride, 1);
    if (step < longer.length || longer.length < most || most === MOST_STEPS || ahead === 1) {
      return { ...state, run: longer.upTo(step), at: step };
    }
  }
}

function toEnd(state: DemoState): DemoState {
  const { run } = state;
  const whole = follow(run, policyOf(state), { maxSteps: MOST_STEPS });
  return { ...state, run: whole, at: whole.length };
}

/** Lets a thread go, for the rest of its line where the stride is a line; what came after is dropped. */
function choose(state: DemoState, thread: number, waiter?: number): DemoState {
  const before = state.run.at(state.at).threads[thread];
  if (before === undefined || state.at >= MOST_STEPS) return state;
  const drains = waiter === DRAIN;
  if (drains ? before.storeBuffer.length === 0 : !before.canStep) return state;
  let run = state.run.choose({ thread, waiter }, state.at);
  while (!drains && state.stride === 'line' && run.length < MOST_STEPS) {
    const now = run.at(run.length).threads[thread];
    if (!now.canStep || now.wakes.length > 1 || now.line !== before.line) break;
    run = run.choose({ thread });
  }
  return { ...state, run, at: run.length };
}
