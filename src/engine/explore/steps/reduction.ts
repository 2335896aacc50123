import type { Program } from '../../language/program.ts';
import type { Machine } from '../../machine/machine.ts';
import { CommutingProcesses } from './commuting-processes.ts';
import { LOCAL_OPERATIONS } from './local-operations.ts';
import { lockedAccesses } from './locksets.ts';

/*
 * Partial-order reduction: which steps a search takes at once instead of trying them in every order.
 */

/** How much a search leaves out: nothing, the orders of thread-local steps, or those of all that commute. */
export type Reduction = 'none' | 'local' | 'commuting';

/**
 * Steps that commute with every step that any other thread could take before them: a search may take such a step at
 * once and leave out all other orders, and still meets every end, deadlock, race and failure.
 *
 * Local steps always do: a process that is forked has no thread but the one that forks, so that nobody there can tell
 * how far the others were. So do giving back a lock or a permit (where the program never tries, no fork can copy
 * it, and no signal may be lost: which one is depends on when its mutex was given up), and accesses under the lock that
 * all others hold for them: as long as no process dies with threads that still run. A search that meets such a death
 * has to begin anew with local steps alone.
 * Source: persistent sets (Godefroid, LNCS 1032); movers (Lipton, CACM 1975).
 */
export class PartialOrderReduction {
  private readonly program: Program;
  private readonly guarded: ReadonlySet<number>;
  private readonly triesLocks: boolean;
  /** Whether a signal may be lost: that depends on when a thread last gave up the mutex, which so has to be a step to be seen. */
  private readonly signals: boolean;
  private readonly triesPermits: boolean;
  /** Whether a permit may be one too many, so that it matters who takes one first. */
  private readonly losesPermits: boolean;
  private readonly lendsLocals: boolean;
  private readonly forks: boolean;
  private readonly processes: CommutingProcesses | null;

  /** Looks through the text for what decides: guarded accesses, methods that only try, addresses of locals. */
  constructor(program: Program) {
    this.program = program;
    this.guarded = lockedAccesses(program);
    this.forks = program.instructions.some(({ op }) => op === 'fork');
    this.processes = CommutingProcesses.of(program);
    this.lendsLocals = program.functions.some((info) => info.addressTaken);
    const calls = (method: string) =>
      program.instructions.some((one) => one.op === 'invoke' && one.method === method);
    this.triesLocks = calls('tryLock');
    this.signals = calls('signal') || calls('broadcast');
    this.triesPermits = calls('tryAcquire');
    this.losesPermits = program.shapes.some(({ most }) => most !== null);
  }

  /**
   * What kind of step a machine has just taken: the reduction from which on it need not be tried in other orders.
   * `starters`: the threads that wait for the end of this one, by their `parallel`.
   */
  kindOf(machine: Machine, starters: readonly number[]): Reduction {
    const { effect } = machine;
    if (effect.fault !== null) return 'none';
    const instruction = this.program.instructions[effect.pc];
    // An address of a local that others may have leads nowhere once its function has returned.
    const takesBack = this.lendsLocals && (instruction.op === 'return' || effect.ended.length > 0);
    const isLocal = LOCAL_OPERATIONS.has(instruction.op) && effect.exited.length === 0 && !takesBack;
    if (isLocal) return 'local';
    if (this.processes?.commutes(machine)) return 'commuting';
    if (effect.exited.length > 0 || takesBack) return 'none';
    // Others than `main` could end the process first, so that this step would never be.
    if (!starters.includes(0)) return 'none';
    if (instruction.op === 'load' || instruction.op === 'store')
      return this.guarded.has(effect.pc) ? 'commuting' : 'none';
    // Another thread's fork copies a lock that processes do not share as it is then: held, or not any more.
    if (instruction.op !== 'invoke' || effect.woken.length > 0 || (this.forks && effect.object < 0))
      return 'none';
    return this.givesBack(instruction.method) ? 'commuting' : 'none';
  }

  private givesBack(method: string): boolean {
    if (method === 'unlock') return !this.triesLocks && !this.signals;
    return method === 'release' ? !this.triesPermits && !this.losesPermits : method === 'writeUnlock';
  }
}
