import type { Rules } from '../steps/successors.ts';
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
export class LostWakeups implements Automaton {
  private readonly rules: Rules;
  private readonly thread: number;
  private readonly stages: Stage[] = [];
  private readonly modes = new Map<string, number>();
  /** The mutex of each condition that anybody sleeps on. */
  private readonly mutexes = new Map<string, string>();

  /** @param rules whose steps it reads @param thread whose wake-ups it looks for */
  constructor(rules: Rules, thread: number) {
    this.rules = rules;
    this.thread = thread;
    for (const deed of rules.steps.deeds)
      if (deed && deed.slept !== '') this.mutexes.set(deed.slept, deed.released);
  }

  /** What of a step matters: another's signal that met nobody, what the thread gives up or sleeps on, and that it is woken. */
  classOf(step: number): string {
    const { lost, slept, released, woken } = this.rules.steps.deeds[step];
    return this.isOwn(step) ? `own ${slept},${released}` : `${lost},${woken.includes(this.thread)}`;
  }

  /** Modes after a step in a mode. Several: what has happened so far may matter, or may not. */
  after(mode: number, step: number): readonly number[] {
    const deed = this.rules.steps.deeds[step];
    const isOwn = this.isOwn(step);
    if (mode === 0)
      return isOwn || deed.lost === '' ? [0] : [0, this.modeOf({ kind: 'lost', condition: deed.lost })];
    const { kind, condition } = this.stages[mode - 1];
    if (kind === 'asleep') return deed.woken.includes(this.thread) ? [] : [mode];
    if (!isOwn || deed.released === '') return [mode];
    if (deed.slept === condition) return [this.modeOf({ kind: 'asleep', condition })];
    return deed.released === this.mutexes.get(condition) ? [] : [mode];
  }

  /** A deadlock in which the thread sleeps. */
  goal(mode: number): 'nowhere' | 'listed' {
    return mode === 0 || this.stages[mode - 1].kind === 'lost' ? 'nowhere' : 'listed';
  }

  private isOwn(step: number): boolean {
    return this.rules.steps.threadOf[step] === this.thread;
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
