import type { LearnedSteps } from '../steps/learned-steps.ts';
import type { Automaton } from './automaton.ts';

/*
 * Reads lost wake-ups from the steps of a schedule.
 */

/** What has happened on the way to a state. */
interface Stage {
  /** `lost`: a signal met nobody; `asleep`: the thread has gone to sleep on that condition after all. */
  kind: 'lost' | 'asleep';
  condition: string;
}

/**
 * Wake-ups that a thread has lost on the way to a state: another's signal met nobody, then the thread went to sleep on
 * the same condition without giving up its mutex in between, and was not woken. States but 0 are numbers of stages.
 */
export class LostWakeupAutomaton implements Automaton {
  private readonly steps: LearnedSteps;
  private readonly thread: number;
  private readonly stages: Stage[] = [];
  private readonly states = new Map<string, number>();
  /** The mutex of each condition that anybody sleeps on. */
  private readonly mutexes = new Map<string, string>();

  /** @param steps those that it reads @param thread whose wake-ups it looks for */
  constructor(steps: LearnedSteps, thread: number) {
    this.steps = steps;
    this.thread = thread;
    for (const label of steps.labels)
      if (label && label.slept !== '') this.mutexes.set(label.slept, label.released);
  }

  /** What of a step matters: another's signal that met nobody, what the thread gives up or sleeps on, and that it is woken. */
  classOf(step: number): string {
    const { lost, slept, released, woken } = this.steps.labels[step];
    return this.isOwn(step) ? `own ${slept},${released}` : `${lost},${woken.includes(this.thread)}`;
  }

  /** States after a step in a state. Several: what has happened so far may matter, or may not. */
  after(state: number, step: number): readonly number[] {
    const label = this.steps.labels[step];
    const isOwn = this.isOwn(step);
    if (state === 0)
      return isOwn || label.lost === '' ? [0] : [0, this.stateOf({ kind: 'lost', condition: label.lost })];
    const { kind, condition } = this.stages[state - 1];
    if (kind === 'asleep') return label.woken.includes(this.thread) ? [] : [state];
    if (!isOwn || label.released === '') return [state];
    if (label.slept === condition) return [this.stateOf({ kind: 'asleep', condition })];
    return label.released === this.mutexes.get(condition) ? [] : [state];
  }

  /** A deadlock in which the thread sleeps. */
  accepts(state: number): 'nowhere' | 'listed' {
    return state === 0 || this.stages[state - 1].kind === 'lost' ? 'nowhere' : 'listed';
  }

  private isOwn(step: number): boolean {
    return this.steps.threadOf[step] === this.thread;
  }

  private stateOf(stage: Stage): number {
    const key = `${stage.kind} ${stage.condition}`;
    let state = this.states.get(key);
    if (state === undefined) {
      this.stages.push(stage);
      state = this.stages.length;
      this.states.set(key, state);
    }
    return state;
  }
}
