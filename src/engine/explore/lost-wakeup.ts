import type { Automaton } from './automaton.ts';
import type { Rules } from './rules.ts';

/** What has happened on the way to a state. */
interface Stage {
  /** `lost`: a signal met nobody; `asleep`: since then a thread sleeps on that condition. */
  kind: 'lost' | 'asleep';
  condition: string;
  /** The sleeping thread, or -1. */
  thread: number;
}

/**
 * Lost wake-ups on the way to a state: a signal that met nobody, after which a thread goes to sleep on the same
 * condition and is never woken. Modes but 0 are numbers of stages.
 */
export class LostWakeups implements Automaton {
  private readonly rules: Rules;
  private readonly stages: Stage[] = [];
  private readonly modes = new Map<string, number>();

  /** @param rules whose steps it reads */
  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** What of a step matters: a signal that met nobody, who goes to sleep, and who is woken. */
  classOf(step: number): string {
    const { lost, slept, woken } = this.rules.steps.deeds[step];
    return `${lost},${slept},${slept === '' ? '' : this.rules.steps.threadOf[step]},${woken}`;
  }

  /** Modes after a step in a mode. Several: what has happened so far may matter, or may not. */
  after(mode: number, step: number): readonly number[] {
    const deed = this.rules.steps.deeds[step];
    const thread = this.rules.steps.threadOf[step];
    if (mode === 0)
      return deed.lost === '' ? [0] : [0, this.modeOf({ kind: 'lost', condition: deed.lost, thread: -1 })];
    const { kind, condition, thread: sleeper } = this.stages[mode - 1];
    if (kind === 'lost') {
      return deed.slept === condition ? [mode, this.modeOf({ kind: 'asleep', condition, thread })] : [mode];
    }
    return deed.woken.includes(sleeper) ? [] : [mode];
  }

  /** A deadlock in which somebody sleeps. */
  goal(mode: number): 'nowhere' | 'listed' {
    return this.sleeperIn(mode) < 0 ? 'nowhere' : 'listed';
  }

  /** The thread that sleeps for ever, when a deadlock is reached in a mode; else -1. */
  sleeperIn(mode: number): number {
    return mode === 0 || this.stages[mode - 1].kind === 'lost' ? -1 : this.stages[mode - 1].thread;
  }

  private modeOf(stage: Stage): number {
    const key = `${stage.kind} ${stage.condition} ${stage.thread}`;
    let mode = this.modes.get(key);
    if (mode === undefined) {
      this.stages.push(stage);
      mode = this.stages.length;
      this.modes.set(key, mode);
    }
    return mode;
  }
}
