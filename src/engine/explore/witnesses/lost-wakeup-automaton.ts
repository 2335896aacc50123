import type { Successors } from '../steps/successors.ts';
import type { Automaton } from './automaton.ts';

/** What has happened on the way to a state. */
interface Stage {
  /** `lost`: a signal met nobody; `asleep`: the thread has gone to sleep on that condition after all. */
  kind: 'lost' | 'asleep';
  condition: string;
}

/**
 * Wake-ups that a thread has lost on the way to a state: another's signal met nobody, then the thread went to sleep on
 * the same condition without giving up its mutex in between, and was not woken. Modes but 0 are numbers of stages.
 */
export class LostWakeupAutomaton implements Automaton {
  private readonly successors: Successors;
  private readonly thread: number;
  private readonly stages: Stage[] = [];
  private readonly modes = new Map<string, number>();
  /** The mutex of each condition that anybody sleeps on. */
  private readonly mutexes = new Map<string, string>();

  /** @param successors whose steps it reads @param thread whose wake-ups it looks for */
  constructor(successors: Successors, thread: number) {
    this.successors = successors;
    this.thread = thread;
    for (const label of successors.steps.labels)
      if (label && label.slept !== '') this.mutexes.set(label.slept, label.released);
  }

  /** What of a step matters: another's signal that met nobody, what the thread gives up or sleeps on, and that it is woken. */
  classOf(step: number): string {
    const { lost, slept, released, woken } = this.successors.steps.labels[step];
    return this.isOwn(step) ? `own ${slept},${released}` : `${lost},${woken.includes(this.thread)}`;
  }

  /** Modes after a step in a mode. Several: what has happened so far may matter, or may not. */
  after(mode: number, step: number): readonly number[] {
    const label = this.successors.steps.labels[step];
    const isOwn = this.isOwn(step);
    if (mode === 0)
      return isOwn || label.lost === '' ? [0] : [0, this.modeOf({ kind: 'lost', condition: label.lost })];
    const { kind, condition } = this.stages[mode - 1];
    if (kind === 'asleep') return label.woken.includes(this.thread) ? [] : [mode];
    if (!isOwn || label.released === '') return [mode];
    if (label.slept === condition) return [this.modeOf({ kind: 'asleep', condition })];
    return label.released === this.mutexes.get(condition) ? [] : [mode];
  }

  /** A deadlock in which the thread sleeps. */
  goal(mode: number): 'nowhere' | 'listed' {
    return mode === 0 || this.stages[mode - 1].kind === 'lost' ? 'nowhere' : 'listed';
  }

  private isOwn(step: number): boolean {
    return this.successors.steps.threadOf[step] === this.thread;
  }

  private modeOf(stage: Stage): number {
    const key = `${stage.kind} ${stage.condition}`;
    let mode = this.modes.get(key);
    if (mode === undefined) {
      this.stages.push(stage);
      mode = this.stages.length;
      this.modes.set(key, mode);
    }
    return mode;
  }
}
