import { josa } from '../run/josa.ts';
import { nameOfAddress } from '../run/naming.ts';
import type { Run } from '../run/run.ts';
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
}

/**
 * Data races: two plain accesses to one word by different threads, at least one a write, of which neither is known
 * to have happened before the other. One finding a word, the first.
 */
export function findRaces(run: Run): Finding[] {
  const order = new HappensBefore(run.program);
  const writes = new Map<number, Seen>();
  const reads = new Map<number, Map<number, Seen>>();
  const found = new Map<number, Finding>();
  run.effects().forEach((effect, i) => {
    order.learn(effect);
    const clock = order.clockOf(effect.thread);
    for (const access of effect.accesses) {
      if (access.atomic) continue;
      const seen: Seen = { thread: effect.thread, time: clock[effect.thread], step: i + 1 };
      const rivals = [
        writes.get(access.key),
        ...(access.kind === 'read' ? [] : (reads.get(access.key)?.values() ?? [])),
      ];
      const rival = rivals.find(
        (r) => r !== undefined && r.thread !== seen.thread && !knows(clock, r.thread, r.time),
      );
      if (rival !== undefined && !found.has(access.key))
        found.set(access.key, race(run, access.address, rival, seen));
      if (access.kind === 'read') {
        if (!reads.has(access.key)) reads.set(access.key, new Map());
        reads.get(access.key)?.set(seen.thread, seen);
      } else writes.set(access.key, seen);
    }
  });
  return [...found.values()];
}

function race(run: Run, address: number, first: Seen, second: Seen): Finding {
  const variable = nameOfAddress(run.program, address);
  const line = (seen: Seen) => run.program.instructions[run.effect(seen.step).pc].range.line;
  const where = (seen: Seen) => `${threadName(seen.thread)}의 ${seen.step}번째 걸음(${line(seen)}행)`;
  return {
    kind: 'race',
    message: `데이터 경쟁이에요. ${where(first)}과 ${where(second)}이 동기화 없이 같은 ${josa(variable, '을/를')} 건드리고, 그 가운데 쓰기가 있어요.`,
    step: second.step,
    steps: [first.step, second.step],
    threads: [first.thread, second.thread],
    variable,
  };
}
