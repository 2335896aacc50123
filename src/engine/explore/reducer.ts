import type { Choice } from '../run/schedule.ts';
import type { Reduction } from './quiet.ts';
import type { Rules } from './rules.ts';

/** Quiet steps in a row after which a state is kept all the same: a loop of nothing else would never end. */
const MOST = 256;

/**
 * Takes quiet steps without asking who else could go: what comes out is a state in which every thread's next step
 * matters to others. Only such states are kept, and every kept state is looked at in full, so that no cycle of the
 * reduced graph leaves a thread out for ever.
 */
export class Reducer {
  private readonly rules: Rules;
  private readonly level: Reduction;

  /** @param level which steps are taken without asking: none, the local ones, or all quiet ones */
  constructor(rules: Rules, level: Reduction) {
    this.rules = rules;
    this.level = level;
  }

  /** Moves a state on, and gives the steps taken. Worth nothing when the rules turn out `narrow`. */
  settle(state: Int32Array): Choice[] {
    const { rules } = this;
    const taken: Choice[] = [];
    if (this.level === 'none') return taken;
    while (taken.length < MOST) {
      const count = rules.expand(state);
      if (rules.narrow) break;
      const step = this.firstQuiet(count);
      if (step === 0) break;
      rules.apply(state, step, state);
      taken.push({ thread: rules.threadOf[step], waiter: rules.waiterOf[step] });
    }
    return taken;
  }

  private firstQuiet(count: number): number {
    const { rules, level } = this;
    for (let i = 0; i < count; i++) {
      const { quiet } = rules.deeds[rules.found[i]];
      if (quiet === 'local' || (quiet === 'quiet' && level === 'quiet')) return rules.found[i];
    }
    return 0;
  }
}
