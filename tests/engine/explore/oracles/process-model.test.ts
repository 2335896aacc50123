import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { explore } from '../../../../src/engine/explore/index.ts';
import { generateProcesses, textOf, waysOf } from './process-model.ts';

/** Programs to compare, and the first one's seed. */
const PROGRAMS = Number(process.env.NARANHI_PROCESS_PROGRAMS ?? 60);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_STATES = 20_000;

test('which child a wait() is about is a choice with reduction too', () => {
  const source = `if (fork() === 0) { yieldNow(); exit(1); }
if (fork() === 0) exit(2);
print(wait()); print(wait());\n`;
  const { ends } = explore(compile(source), { reduce: true, maxWholeStates: 1 });
  expect(ends.map(({ output }) => output.join(' ')).sort()).toEqual(['2 3', '3 2']);
});

test(`exploring ${PROGRAMS} generated programs of processes and pipes finds the ends of a plain model, as often`, {
  timeout: 3_600_000,
}, () => {
  const seen = new Set<string>();
  for (let seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
    const processes = generateProcesses(seed);
    const program = compile(textOf(processes));
    const found = explore(program, { maxStates: MAX_STATES });
    if (!found.complete) continue;
    // A whole search that is cut short at once leaves the answer to the reduced one.
    const reduced = explore(program, { reduce: true, maxWholeStates: 1 });
    const wanted = waysOf(processes);
    const told = (ends: typeof found.ends) =>
      ends.map(({ kind, output, schedules }) => [`${kind}: ${output.join(' ')}`, schedules] as const);
    try {
      expect(Object.fromEntries(told(found.ends))).toEqual(wanted);
      expect(
        told(reduced.ends)
          .map(([end]) => end)
          .sort(),
      ).toEqual(Object.keys(wanted).sort());
    } catch (error) {
      throw new Error(`seed ${seed}\n${textOf(processes)}`, { cause: error });
    }
    for (const end of Object.keys(wanted)) for (const word of end.split(/[: ]+/)) seen.add(word);
  }
  // All that is to be told apart has been met: the end of a file among numbers, faults, deadlocks.
  for (const word of ['finished', 'deadlock', 'fault', '-1', '1', '3']) expect(seen).toContain(word);
});
