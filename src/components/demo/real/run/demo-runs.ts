import type { Program } from '../../../../engine/index.ts';
import { keyOf } from '../../explore/run/useExploration.ts';
import { type Platform, RealRunner } from './runner.ts';
import { type Seen, UNSEEN } from './seen.ts';

/**
 * What real threads have shown in a demo. The button, the ends and the sentences about them are parts of a page that come
 * by themselves: they meet here.
 */
export class DemoRuns {
  private readonly platform: Platform;
  private readonly seen = new Map<string, Seen>();
  private readonly listeners = new Set<() => void>();
  private runner: RealRunner | null = null;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Hears of everything that changes; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What was seen of a program last. */
  of(program: Program): Seen {
    return this.seen.get(keyOf(program)) ?? UNSEEN;
  }

  /** Keeps workers from now on; gives what ends them all. What was seen stays. */
  open(): () => void {
    const runner = new RealRunner(this.platform);
    this.runner = runner;
    return () => {
      if (this.runner === runner) this.runner = null;
      for (const [key, seen] of this.seen)
        if (seen.status === 'running' || seen.status === 'starting')
          this.seen.set(key, { ...seen, status: seen.runs > 0 ? 'stopped' : 'idle' });
      void runner.close();
    };
  }

  /** Starts the workers that a program keeps busy. */
  warm(program: Program): void {
    void this.runner?.warm(program);
  }

  /** Runs a program. */
  start(program: Program): void {
    const key = keyOf(program);
    const { runner } = this;
    void runner?.start(program, (seen) => {
      // Whatever was at work when the workers were ended is told as that.
      if (this.runner !== runner) return;
      this.seen.set(key, seen);
      for (const listener of this.listeners) listener();
    });
  }

  /** Stops what runs. */
  stop(): void {
    this.runner?.stop();
  }
}
