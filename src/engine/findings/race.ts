import type { Program } from '../language/program.ts';
import type { Access, Effect } from '../machine/effect.ts';
import { nameOfAddress } from '../run/naming.ts';
import { threadName } from '../run/schedule.ts';
import { knows } from './clock.ts';
import type { Finding } from './finding.ts';
import { HappensBefore } from './happens-before.ts';

/** A plain access that later ones are compared with. */
interface Seen {
  thread: number;
  /** The thread's own clock at the access. */
  time: number;
  step: number;
  pc: number;
}

/**
 * Data races: two plain accesses to one word by different threads, at least one a write, of which neither is known
 * to have happened before the other. One finding a word, the first.
 */
export class RaceDetector {
  private readonly program: Program;
  private readonly order: HappensBefore;
  private readonly writes = new Map<number, Seen>();
  private readonly reads = new Map<number, Map<number, Seen>>();
  private readonly races = new Map<number, Finding>();

  /** A detector that has seen no step. */
  constructor(program: Program) {
    this.program = program;
    this.order = new HappensBefore(program);
  }

  /** The races among the steps so far. */
  get found(): Finding[] {
    return [...this.races.values()];
  }

  /** Learns the next step. `nameOf`: what the program calls a word after it; as before the first step, when left out. */
  learn(
    effect: Effect,
    step: number,
    nameOf = ({ address }: Access) => nameOfAddress(this.program, address),
  ): void {
    const { thread, pc } = effect;
    this.order.learn(effect);
    const clock = this.order.clockOf(thread);
    for (const access of effect.accesses) {
      const { key, kind, atomic } = access;
      if (atomic) continue;
      const seen: Seen = { thread, time: clock[thread], step, pc };
      const rivals = [
        this.writes.get(key),
        ...(kind === 'read' ? [] : (this.reads.get(key)?.values() ?? [])),
      ];
      const rival = rivals.find(
        (r) => r !== undefined && r.thread !== thread && !knows(clock, r.thread, r.time),
      );
      if (rival !== undefined && !this.races.has(key)) {
        this.races.set(key, race(this.program, nameOf(access), rival, seen));
      }
      if (kind === 'read') {
        if (!this.reads.has(key)) this.reads.set(key, new Map());
        this.reads.get(key)?.set(thread, seen);
      } else this.writes.set(key, seen);
    }
  }
}

function race(program: Program, variable: string, first: Seen, second: Seen): Finding {
  const where = ({ thread, step, pc }: Seen) =>
    `${threadName(thread)}의 ${step}번째 걸음(${program.instructions[pc].range.line}행)`;
  return {
    kind: 'race',
    message: `데이터 경쟁이에요. ${where(first)}과 ${where(second)}이 동기화 없이 같은 ${variable}에 접근하고, 그 가운데 쓰기가 있어요.`,
    step: second.step,
    steps: [first.step, second.step],
    threads: [first.thread, second.thread],
    variable,
  };
}
