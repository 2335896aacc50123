import type { SwitchStep } from './script.ts';

/** What the registers and the two save areas hold after so many small steps of a switch. */
export interface SwitchState {
  /** Names of the registers that move, in the order in which they are saved. */
  registers: string[];
  cpu: Map<string, string | null>;
  /** Save area of the thread that goes. */
  saved: Map<string, string | null>;
  /** Save area of the thread that comes. */
  waiting: Map<string, string | null>;
  /** Whether the page table is the next thread's already. */
  tableChanged: boolean;
}

const moves = (step: SwitchStep) => step.register !== null && step.kind !== 'address-space';

/** Replays the first `count` small steps of a switch. */
export function switchState(steps: readonly SwitchStep[], count: number): SwitchState {
  const saves = steps.filter((step) => step.kind === 'save' && moves(step));
  const restores = steps.filter((step) => step.kind === 'restore' && moves(step));
  const values = (some: SwitchStep[]) => new Map(some.map((step) => [step.register ?? '', step.text]));
  const cpu = values(saves);
  const saved = new Map<string, string | null>();
  let tableChanged = false;
  for (const step of steps.slice(0, count)) {
    if (step.skipped) continue;
    if (step.kind === 'address-space') tableChanged = true;
    if (!moves(step)) continue;
    if (step.kind === 'save') saved.set(step.register ?? '', step.text);
    if (step.kind === 'restore') cpu.set(step.register ?? '', step.text);
  }
  const registers = [...new Set([...saves, ...restores].map((step) => step.register ?? ''))];
  return { registers, cpu, saved, waiting: values(restores), tableChanged };
}

/** Small steps of one kind that follow one another. */
export interface SwitchPhase {
  kind: SwitchStep['kind'];
  /** Each with its place among all small steps. */
  steps: { step: SwitchStep; index: number }[];
}

/** The small steps of a switch by what they are for. */
export function phases(steps: readonly SwitchStep[]): SwitchPhase[] {
  const found: SwitchPhase[] = [];
  for (const [index, step] of steps.entries()) {
    const last = found.at(-1);
    if (last?.kind === step.kind) last.steps.push({ step, index });
    else found.push({ kind: step.kind, steps: [{ step, index }] });
  }
  return found;
}
