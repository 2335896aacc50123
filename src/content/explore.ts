import { type Program, Run } from '../engine/index.ts';
import type { End } from './ask.ts';

/** States that are looked at; lessons ask about small programs only. */
const MOST_STATES = 200_000;

interface Count {
  ends: Map<string, { end: End; schedules: bigint }>;
}

/** All ways in which a program can end, with the number of schedules to each, by depth-first search over its states. */
export function explore(program: Program): { schedules: string; ends: End[] } {
  const known = new Map<string, Count>();
  const visit = (run: Run): Count => {
    const key = run.words(run.length).join();
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (known.size > MOST_STATES) throw new Error('too many states to count at build');
    const count: Count = { ends: new Map() };
    // A state that comes back to itself adds no end of its own.
    known.set(key, count);
    const threads = run.choicesAt(run.length);
    if (threads.length === 0) {
      const moment = run.at(run.length);
      const output = moment.output.at(-1)?.text ?? '';
      count.ends.set(`${moment.end} ${output}`, {
        end: { kind: moment.end, output, schedules: '' },
        schedules: 1n,
      });
    }
    for (const thread of threads) {
      const wakes = run.wakeableAt(run.length, thread);
      for (const waiter of wakes.length > 1 ? wakes : [-1]) {
        for (const [name, { end, schedules }] of visit(run.choose({ thread, waiter })).ends) {
          const sum = (count.ends.get(name)?.schedules ?? 0n) + schedules;
          count.ends.set(name, { end, schedules: sum });
        }
      }
    }
    return count;
  };
  const ends = [...visit(new Run(program)).ends.values()].sort((a, b) =>
    a.schedules > b.schedules ? -1 : 1,
  );
  const total = ends.reduce((sum, { schedules }) => sum + schedules, 0n);
  return {
    schedules: String(total),
    ends: ends.map(({ end, schedules }) => ({ ...end, schedules: String(schedules) })),
  };
}
