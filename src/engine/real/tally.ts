import type { Machine } from '../machine/machine.ts';
import { outputOf } from '../machine/print.ts';
import { globalsOf } from '../run/globals.ts';
import { keyOfEnd } from '../run/observable-end.ts';
import { endOf } from '../run/observe.ts';
import type { SeenEnd } from './port.ts';

/** How often each end was seen. */
export class Tally {
  /** Instances that were given up before they had ended. */
  unfinished = 0;
  /** Instances that were counted. */
  instances = 0;
  private readonly counts = new Map<string, SeenEnd>();

  /** All ends that were seen, in the order in which they were met. */
  get ends(): SeenEnd[] {
    return [...this.counts.values()];
  }

  /** Counts how a machine has ended that can move no more. */
  count(machine: Machine): void {
    const kind = endOf(machine);
    if (kind === 'running') throw new Error('this has not ended');
    this.add([{ kind, output: outputOf(machine), globals: globalsOf(machine), seen: 1 }]);
  }

  /** Adds what somebody else has counted. */
  add(ends: readonly SeenEnd[], unfinished = 0): void {
    this.unfinished += unfinished;
    for (const end of ends) {
      const key = keyOfEnd(end);
      const known = this.counts.get(key);
      this.counts.set(key, { ...end, seen: (known?.seen ?? 0) + end.seen });
      this.instances += end.seen;
    }
  }
}
