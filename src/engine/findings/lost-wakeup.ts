import { josa } from '../../words/josa.ts';
import type { Instruction } from '../language/instruction.ts';
import type { Effect } from '../machine/effect.ts';
import type { Run } from '../run/run.ts';
import { threadName } from '../run/schedule.ts';
import type { Finding } from './finding.ts';
import { goesOnWhenWoken } from './waking.ts';

/**
 * Lost wake-ups: in a deadlock a thread sleeps on a condition that another has signalled, while nobody slept on it, after
 * this thread last gave up the condition's mutex before the critical section in which it fell asleep; and it would go
 * on if it were woken. So a signal whose news was taken, and one that a thread has sent itself, are not lost.
 *
 * One run can tell both: the first from its own steps, the second by going on from its end. Where that takes too long
 * (`goesOnWhenWoken`), nothing is claimed.
 */
export function findLostWakeups(run: Run): Finding[] {
  if (run.endAt(run.length) !== 'deadlock') return [];
  const effects = run.effects();
  return run.threadsAt(run.length).flatMap((thread) => {
    if (thread.waiting?.kind !== 'condition') return [];
    const { object, name } = thread.waiting;
    const slept = effects.findLastIndex((effect) => effect.thread === thread.index && effect.slept);
    const { mutex } = effects[slept];
    const released = effects.findLastIndex(
      (effect, i) => i < slept && effect.thread === thread.index && mutexGivenUpBy(run, effect) === mutex,
    );
    const lost = effects.findLastIndex(
      (effect, i) =>
        i > released && i < slept && effect.thread !== thread.index && isUnheard(run, effect, object),
    );
    if (lost < 0 || !wouldGoOn(run, thread.index)) return [];
    return [
      {
        kind: 'lostWakeup' as const,
        message: `깨우기를 잃어버렸어요. ${josa(threadName(effects[lost].thread), '이/가')} ${name}에 신호를 보낸 것은 ${josa(thread.name, '이/가')} 잠들기 전이라, ${josa(thread.name, '을/를')} 깨울 신호가 더는 없어요.`,
        step: slept + 1,
        steps: [lost + 1, slept + 1],
        threads: [effects[lost].thread, thread.index],
        variable: name,
      },
    ];
  });
}

/** Whether the step of an effect gave up the mutex that it unlocked: a recursive one may still be held. */
export function releases(instruction: Instruction, { accesses, fault }: Effect): boolean {
  if (instruction.op !== 'invoke' || instruction.method !== 'unlock' || fault !== null) return false;
  // The owner and how often it holds it, of which only the latter changes while it is held.
  return accesses.every(({ after }) => after === 0);
}

/** Identity of the mutex that a step gave up, by `unlock` or to sleep on a condition; -1 where it gave up none. */
function mutexGivenUpBy(run: Run, effect: Effect): number {
  if (effect.slept) return effect.mutex;
  return releases(run.program.instructions[effect.pc], effect) ? effect.object : -1;
}

function isUnheard(run: Run, { pc, object, woken }: Effect, condition: number): boolean {
  const instruction = run.program.instructions[pc];
  return (
    instruction.op === 'invoke' &&
    (instruction.method === 'signal' || instruction.method === 'broadcast') &&
    object === condition &&
    woken.length === 0
  );
}

function wouldGoOn(run: Run, thread: number): boolean {
  const trying = goesOnWhenWoken(run.machineAtEnd(), thread);
  for (;;) {
    const next = trying.next();
    if (next.done) return next.value === true;
  }
}
