import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { findings, follow, formatSchedule, narrate, parseSchedule, Run } from '../../../src/engine/index.ts';
import { threadedProgram } from '../programs.ts';

/** Random programs that are tried; each with several schedules. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 400);

const policy = fc.oneof(
  fc.record({ kind: fc.constant('random' as const), seed: fc.integer() }),
  fc.record({ kind: fc.constant('rr' as const), quantum: fc.integer({ min: 1, max: 5 }) }),
  fc.constant({ kind: 'fcfs' as const }),
);

test('a program and a schedule give the same states, from any snapshot and in any order', () => {
  fc.assert(
    fc.property(threadedProgram, policy, fc.array(fc.nat(400), { maxLength: 12 }), (source, by, steps) => {
      const program = compile(source);
      const run = follow(new Run(program), by, { maxSteps: 400 });
      const again = new Run(JSON.parse(JSON.stringify(program)), parseSchedule(formatSchedule(run.schedule)));
      for (const wanted of steps) {
        const step = Math.min(wanted, run.length);
        // One has jumped here from elsewhere, one is made anew and has only ever gone forward.
        const fresh = new Run(program, run.schedule.slice(0, step));
        expect(run.words(step)).toEqual(fresh.words(step));
        expect(again.words(step)).toEqual(fresh.words(step));
        expect(run.at(step)).toEqual(fresh.at(step));
        expect(run.upTo(step).at(step)).toEqual(fresh.at(step));
      }
      expect(findings(again)).toEqual(findings(run));
    }),
    { numRuns: PROGRAMS },
  );
});

test('what a run goes on with after a step does not change the steps before it', () => {
  fc.assert(
    fc.property(threadedProgram, fc.nat(60), fc.nat(), (source, wanted, pick) => {
      const run = follow(new Run(compile(source)), { kind: 'random', seed: 1 }, { maxSteps: 100 });
      const step = Math.min(wanted, run.length);
      const before = run.at(step);
      const choices = run.choicesAt(step);
      if (choices.length === 0) return;
      const other = run.choose({ thread: choices[pick % choices.length] }, step);
      expect(other.at(step)).toEqual(before);
      expect(run.at(step)).toEqual(before);
      expect(other.length).toBe(step + 1);
    }),
    { numRuns: PROGRAMS / 2 },
  );
});

test('every moment and every step can be shown and told', () => {
  fc.assert(
    fc.property(threadedProgram, policy, (source, by) => {
      const run = follow(new Run(compile(source)), by, { maxSteps: 150 });
      for (let step = 0; step <= run.length; step++) {
        const moment = run.at(step);
        for (const thread of moment.threads) {
          // A thread can move, or says what it waits for, or has ended: there is nothing else.
          const ways = [thread.canStep, thread.waiting !== null, thread.state === 'finished'];
          expect(ways.filter(Boolean)).toHaveLength(1);
        }
        expect(moment.end === 'running').toBe(moment.threads.some((thread) => thread.canStep));
        const proportional = moment.processes.reduce((sum, process) => sum + process.memory.proportional, 0);
        expect(proportional).toBeCloseTo(moment.frames);
        expect(narrate(run, step)).not.toMatch(/undefined|NaN|\[object|null을/);
      }
    }),
    { numRuns: PROGRAMS / 4 },
  );
});
