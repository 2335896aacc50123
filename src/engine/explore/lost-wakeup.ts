import type { Graph } from './graph.ts';

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
 * condition and is never woken. Modes for the shortest search: 0 before anything has happened, else a number of a stage.
 */
export class LostWakeups {
  private readonly graph: Graph;
  private readonly stages: Stage[] = [];
  private readonly modes = new Map<string, number>();

  /** @param graph the one whose steps are walked along */
  constructor(graph: Graph) {
    this.graph = graph;
  }

  /** Modes after a step in a mode. Several: what has happened so far may matter, or may not. */
  after(mode: number, step: number, thread: number): readonly number[] {
    const deed = this.graph.rules.deeds[step];
    if (mode === 0)
      return deed.lost === '' ? [0] : [0, this.modeOf({ kind: 'lost', condition: deed.lost, thread: -1 })];
    const { kind, condition, thread: sleeper } = this.stages[mode - 1];
    if (kind === 'lost') {
      return deed.slept === condition ? [mode, this.modeOf({ kind: 'asleep', condition, thread })] : [mode];
    }
    return deed.woken.includes(sleeper) ? [] : [mode];
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
