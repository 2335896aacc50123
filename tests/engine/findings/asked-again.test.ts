import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { findings, follow, parseSchedule, Run } from '../../../src/engine/index.ts';
import { threadedProgram } from '../programs.ts';

/** What a program proves that nobody has asked about before, on the same schedule. */
function afresh(source: string, run: Run) {
  return findings(new Run(compile(source), run.schedule, run.options));
}

test('whoever steps on, back and aside is told what the run itself proves', () => {
  const move = fc.record({ to: fc.double({ min: 0, max: 1, noNaN: true }), seed: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(threadedProgram, fc.array(move, { minLength: 1, maxLength: 6 }), (source, moves) => {
      const program = compile(source);
      let run = new Run(program);
      for (const { to, seed } of moves) {
        // Back to some step, then on by another policy, as far as another step.
        run = follow(run.upTo(Math.floor(to * run.length)), { kind: 'random', seed }, { maxSteps: 200 });
        const part = run.upTo(Math.ceil((1 - to) * run.length));
        expect(findings(part)).toEqual(afresh(source, part));
        expect(findings(run)).toEqual(afresh(source, run));
      }
    }),
    { numRuns: 60 },
  );
});

test('the same steps of a machine that forgets prove something else', () => {
  const program = compile(
    'let x = 0; function f() { x = 1; yieldNow(); } function g() { yieldNow(); x = 2; } parallel(f, g);',
  );
  const schedule = parseSchedule('m1A1B1A1B1');
  const kinds = (run: Run) => findings(run).map(({ kind }) => kind);
  expect(kinds(new Run(program, schedule))).toEqual(['race']);
  expect(kinds(new Run(program, schedule, { forgetProgramCounter: true }))).toEqual([]);
});
